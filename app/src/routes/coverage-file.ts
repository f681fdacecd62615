import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import { askedOrder } from '../features/coverage/asked-coverage.ts'
import type { Route } from './+types/coverage-file.ts'

/** The matrix over the asked span as Excel; days that are none are a wrong address. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { organizationId } = params
  const { searchParams } = new URL(request.url)
  const span = { from: searchParams.get('from'), until: searchParams.get('until') }
  const { order } = askedOrder(request)
  return sendFile(api, request, () =>
    api.files.table(api.caller.documents.coverage({ organizationId, ...span, order })),
  )
}
