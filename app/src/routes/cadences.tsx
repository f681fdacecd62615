import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { asInput } from '../features/meetings/action-answer.ts'
import { cadenceInput } from '../features/planning/cadence-input.ts'
import { CadencePage } from '../features/planning/cadence-page.tsx'
import { cadenceMessages as messages } from '../features/planning/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/cadences.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(messages.title(loaderData?.owed.organization.shortName ?? '')) },
]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    owed: await api.caller.planning.cadences({ organizationId }),
    saved: new URL(request.url).searchParams.has('saved'),
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await api.caller.planning.setCadence(asInput({ ...cadenceInput(values), organizationId }))
    return redirect(`/organizations/${organizationId}/cadences?saved#main`)
  })
}

export default function CadencesRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <CadencePage {...loaderData} refused={actionData} />
}
