import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
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
  const { actionItemId = '', note = '' } = values
  return submit(api, request, values, async () => {
    await api.caller.followUp.closeActionItem({ actionItemId, note })
    return redirect(
      `/organizations/${params.organizationId}/follow-up?closed=${encodeURIComponent(actionItemId)}#main`,
    )
  })
}

export default function FollowUp({ loaderData, actionData }: Route.ComponentProps) {
  return <FollowUpPage {...loaderData} refused={actionData} />
}
