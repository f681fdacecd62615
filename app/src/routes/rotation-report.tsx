import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { reportMessages as messages } from '../features/rotation/messages.ts'
import { ReportPage } from '../features/rotation/report-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/rotation-report.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: shellMessages.title(
      loaderData ? messages.title(loaderData.organization.shortName, loaderData.year) : '',
    ),
  },
]

/** `?year=` chooses the year; without it, this one. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const year = new URL(request.url).searchParams.get('year') ?? undefined
  return load(api, request, () => api.caller.rotation.report({ organizationId, year }))
}

export default function RotationReportRoute({ loaderData }: Route.ComponentProps) {
  return <ReportPage report={loaderData} />
}
