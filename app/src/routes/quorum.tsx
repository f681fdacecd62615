import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { QuorumPage } from '../features/attendance/quorum-page.tsx'
import { asInput } from '../features/meetings/action-answer.ts'
import { organizationMessages as messages } from '../features/organizations/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/quorum.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(messages.quorum) }]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    rules: await api.caller.attendance.quorumRules({ organizationId }),
    saved: new URL(request.url).searchParams.has('saved'),
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await api.caller.attendance.setQuorumRule(asInput({ ...values, organizationId }))
    return redirect(`/organizations/${organizationId}/quorum?saved#main`)
  })
}

export default function QuorumRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <QuorumPage {...loaderData} refused={actionData} />
}
