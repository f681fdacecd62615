import { halfOf, halfYearOf, spanInHalf } from '@pilin/domain/coverage/span'
import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeUnit } from '../features/units/change-unit.ts'
import { UnitPage } from '../features/units/unit-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/unit.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(loaderData?.unit.shortName ?? '') },
]

/** `?done=` says that something was saved just now. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const [unit, { meetings }, results] = await Promise.all([
      api.caller.organizations.unit(params),
      api.caller.insight.unitAttendance(params),
      api.caller.evaluations.ofUnit(params),
    ])
    // A unit's people see their own row, the secretariat everybody's.
    const span = spanInHalf(halfYearOf(halfOf(unit.today)), unit.today)
    const coverage =
      unit.isOwn || unit.mayEnterPeople
        ? await api.caller.coverage.unit({ ...params, ...span, column: null, outcome: null })
        : null
    const { requests } = unit.mayKeep ? await api.caller.admissions.ofUnit(params) : { requests: null }
    return {
      unit,
      meetings,
      results,
      requests,
      coverage,
      saved: new URL(request.url).searchParams.get('done') === 'saved',
    }
  })
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    // The secret in the link is shown with this answer, and never again.
    if (values.intent === 'invite') return { issued: await api.invitations.issue(values.contactId ?? '') }
    await changeUnit(api, params, values)
    return redirect(`/organizations/${params.organizationId}/units/${params.unitId}?done=saved#main`)
  })
}

export default function UnitRoute({ loaderData, actionData }: Route.ComponentProps) {
  const issued = actionData && 'issued' in actionData ? actionData.issued : undefined
  const refused = actionData && 'refusal' in actionData ? actionData : undefined
  return <UnitPage {...loaderData} issued={issued} refused={refused} />
}
