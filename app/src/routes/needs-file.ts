import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import { filterIn } from '../features/lists/lists.ts'
import type { Route } from './+types/needs-file.ts'

/** The needs of a list as Excel, narrowed as the address says. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { searchParams } = new URL(request.url)
  const asked = { show: filterIn(searchParams), categoryId: searchParams.get('category') }
  const { organizationId } = params
  return sendFile(api, request, () =>
    api.files.table(api.caller.documents.needs({ organizationId, ...asked })),
  )
}
