import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import { resourceFilterIn } from '../features/lists/lists.ts'
import type { Route } from './+types/resources-file.ts'

/** The resources of a list as Excel, narrowed as the address says. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { searchParams } = new URL(request.url)
  const asked = { show: resourceFilterIn(searchParams), categoryId: searchParams.get('category') }
  const { organizationId } = params
  return sendFile(api, request, () =>
    api.files.table(api.caller.documents.resources({ organizationId, ...asked })),
  )
}
