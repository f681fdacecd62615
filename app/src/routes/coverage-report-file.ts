import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import type { Route } from './+types/coverage-report-file.ts'

/** The half-year report as Word, PDF or Excel, by the ending of the address. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { pathname, searchParams } = new URL(request.url)
  const format = pathname.endsWith('.xlsx') ? 'xlsx' : pathname.endsWith('.pdf') ? 'pdf' : 'docx'
  const half = searchParams.get('half')
  return sendFile(api, request, () => api.files.coverageReport(params.organizationId, half, format))
}
