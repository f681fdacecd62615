import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import type { Route } from './+types/year-schedule-file.ts'

/** The year on one page of A4; what is no year is a wrong address. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return sendFile(api, request, () => api.files.yearSchedule(params.organizationId, Number(params.year)))
}
