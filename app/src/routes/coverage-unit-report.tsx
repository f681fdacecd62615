import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { halfYear } from '@pilin/domain/coverage/schemas'
import { halfOf, halfYearOf, spanInHalf } from '@pilin/domain/coverage/span'
import { data } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { unitReportTexts as texts } from '../features/coverage/messages.ts'
import { UnitReportPage } from '../features/coverage/unit-report-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/coverage-unit-report.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData
      ? shellMessages.title(texts.heading(loaderData.unit.shortName, halfYearOf(loaderData.half).label))
      : shellMessages.product,
  },
]

/** `?half=2026-2` is the half year; without it the current one. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const today = civilDateOf(api.now)
  const asked = halfYear.safeParse(new URL(request.url).searchParams.get('half') ?? halfOf(today))
  if (!asked.success) throw data(null, { status: 404 })
  const half = asked.data
  return load(api, request, async () => {
    const span = spanInHalf(halfYearOf(half), today)
    return { half, unit: await api.caller.coverage.unit({ ...params, ...span, column: null, outcome: null }) }
  })
}

export default function CoverageUnitReportRoute({ loaderData }: Route.ComponentProps) {
  return <UnitReportPage {...loaderData} />
}
