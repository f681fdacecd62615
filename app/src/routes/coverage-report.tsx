import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { reportTexts as texts } from '../features/coverage/messages.ts'
import { ReportPage } from '../features/coverage/report-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/coverage-report.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData
      ? shellMessages.title(texts.title(loaderData.organization.shortName, loaderData.period.label))
      : shellMessages.product,
  },
]

/** `?half=2026-2` is the half year; without it the current one. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const half = new URL(request.url).searchParams.get('half')
  return load(api, request, () => api.caller.coverage.report({ organizationId, half }))
}

export default function CoverageReportRoute({ loaderData }: Route.ComponentProps) {
  return <ReportPage report={loaderData} />
}
