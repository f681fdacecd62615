import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import type { Route } from './+types/roster-file.ts'

/** The 成员单位名册 of a day as Excel; without `?on=` today's. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const on = new URL(request.url).searchParams.get('on')
  return sendFile(api, request, () => api.files.roster(params.organizationId, on))
}
