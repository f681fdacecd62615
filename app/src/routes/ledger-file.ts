import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import type { Route } from './+types/ledger-file.ts'

/** The 台账 of a year as Excel; what is no year is a wrong address. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return sendFile(api, request, () => api.files.ledger(params.organizationId, Number(params.year)))
}
