import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import type { Route } from './+types/claims-file.ts'

/** The claims of both sides as Excel. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { organizationId } = params
  return sendFile(api, request, () => api.files.table(api.caller.documents.claims({ organizationId })))
}
