import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import type { Route } from './+types/service-list-file.ts'

/** The service list of a year as Excel; what is no year is a wrong address. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { organizationId } = params
  const year = Number(params.year)
  return sendFile(api, request, () =>
    api.files.table(api.caller.documents.serviceList({ organizationId, year })),
  )
}
