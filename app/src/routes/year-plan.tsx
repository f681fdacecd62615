import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { asInput } from '../features/meetings/action-answer.ts'
import { yearMessages as messages } from '../features/planning/messages.ts'
import { yearPlanInput } from '../features/planning/year-input.ts'
import { YearPage } from '../features/planning/year-page.tsx'
import { askedYear } from '../shell/asked-year.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/year-plan.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? shellMessages.title(messages.title(loaderData.plan.year)) : shellMessages.product },
]

/** `?year=` chooses the year, `?cadence=` one obligation. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const asked = new URL(request.url).searchParams
  const planned = asked.get('planned')
  return load(api, request, async () => ({
    plan: await api.caller.planning.year({ organizationId, year: askedYear(request) }),
    shown: asked.get('cadence'),
    planned: planned === null ? undefined : Number.parseInt(planned, 10) || 0,
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    const { year } = await api.caller.planning.year({ organizationId, year: askedYear(request) })
    const { meetingIds } = await api.caller.planning.planYear(
      asInput(yearPlanInput(values, { organizationId, year })),
    )
    return redirect(`/organizations/${organizationId}/year?year=${year}&planned=${meetingIds.length}#main`)
  })
}

export default function YearPlanRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <YearPage {...loaderData} refused={actionData} />
}
