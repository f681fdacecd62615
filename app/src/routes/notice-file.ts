import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import type { Route } from './+types/notice-file.ts'

/** The 会议通知 as it was issued as Word or PDF, by the ending of the address. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const format = new URL(request.url).pathname.endsWith('.docx') ? 'docx' : 'pdf'
  return sendFile(api, request, () => api.files.notice(params.meetingId, format))
}
