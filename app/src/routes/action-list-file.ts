import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import type { Route } from './+types/action-list-file.ts'

/** The 督办清单 as Excel. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return sendFile(api, request, () => api.files.actionList(params.organizationId))
}
