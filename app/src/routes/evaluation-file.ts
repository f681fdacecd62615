import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import type { Route } from './+types/evaluation-file.ts'

/** The answers to an evaluation as Excel. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { evaluationId } = params
  return sendFile(api, request, () => api.files.table(api.caller.documents.evaluation({ evaluationId })))
}
