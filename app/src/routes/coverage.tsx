import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { askedOrder, askedSpan } from '../features/coverage/asked-coverage.ts'
import { CoveragePage } from '../features/coverage/coverage-page.tsx'
import { coverageTexts as texts } from '../features/coverage/messages.ts'
import { nudge, nudgedHref, wasNudged } from '../features/coverage/nudge.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/coverage.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.matrix.organization.shortName ?? '')) },
]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const { wrong, ...span } = askedSpan(request)
    const matrix = await api.caller.coverage.matrix({ organizationId, ...span, ...askedOrder(request) })
    return { matrix, wrong, nudged: wasNudged(request) }
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

export default function CoverageRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <CoveragePage {...loaderData} refused={actionData} />
}
