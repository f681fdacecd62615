import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import type { Route } from './+types/registrations-file.ts'

/** Who registered for an activity as Excel. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { activityId } = params
  return sendFile(api, request, () => api.files.table(api.caller.documents.registrations({ activityId })))
}
