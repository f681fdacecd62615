import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { askedList, askedSpan } from '../features/coverage/asked-coverage.ts'
import { nudge, nudgedHref, wasNudged } from '../features/coverage/nudge.ts'
import { UnitCoveragePage } from '../features/coverage/unit-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/coverage-unit.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(loaderData?.unit.shortName ?? '') },
]

/** `?column=` and `?outcome=` are the number whose list is opened. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const { wrong, ...span } = askedSpan(request)
    const unit = await api.caller.coverage.unit({ ...params, ...span, ...askedList(request) })
    return { unit, wrong, nudged: wasNudged(request) }
  })
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await nudge(api, organizationId, values)
    return redirect(nudgedHref(request))
  })
}

export default function CoverageUnitRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <UnitCoveragePage {...loaderData} refused={actionData} />
}
