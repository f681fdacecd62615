import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeFollowUp } from '../features/follow-up/change-follow-up.ts'
import { FollowUpPage } from '../features/follow-up/follow-up-page.tsx'
import { followUpMessages as messages } from '../features/follow-up/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/follow-up.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(messages.title(loaderData?.followUp.organization.shortName ?? '')) },
]

export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    followUp: await api.caller.followUp.view({ organizationId: params.organizationId }),
    closedId: new URL(request.url).searchParams.get('closed'),
  }))
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    if (!(await changeFollowUp(api.caller, values))) throw data(null, { status: 400 })
    const closed = values.intent === 'close' ? `?closed=${encodeURIComponent(values.actionItemId ?? '')}` : ''
    const place = values.intent === 'close' ? 'main' : (values.resolutionId ?? 'main')
    return redirect(`/organizations/${params.organizationId}/follow-up${closed}#${place}`)
  })
}

export default function FollowUp({ loaderData, actionData }: Route.ComponentProps) {
  return <FollowUpPage {...loaderData} refused={actionData} />
}
