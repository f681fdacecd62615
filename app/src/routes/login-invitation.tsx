import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { loadPublic } from '../api/load.ts'
import { readForm, refused } from '../api/submit.ts'
import { signedInAnswer } from '../features/auth/signed-in-answer.ts'
import { InvitationPage } from '../features/units/invitation-page.tsx'
import { loginTexts as texts } from '../features/units/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/login-invitation.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [
  { title: shellMessages.title(texts.title) },
  { name: 'robots', content: 'noindex' },
]

export function loader({ context, params }: Route.LoaderArgs) {
  return loadPublic(async () => ({ invitation: await apiOf(context).invitations.read(params.secret) }))
}

export async function action({ context, request, params: { secret } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  try {
    const { headers, organizationId, unitId } = await api.invitations.accept(secret, values)
    const answer = await signedInAnswer(api, request, headers)
    return redirect(`/organizations/${organizationId}/units/${unitId}`, { headers: answer })
  } catch (error) {
    // Of what was typed only the name goes back into the page.
    return refused(request, { username: values.username ?? '' }, error)
  }
}

export default function LoginInvitationRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <InvitationPage {...loaderData} refused={actionData} />
}
