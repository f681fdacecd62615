import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { ownPath } from '../api/own-path.ts'
import { readForm, refused } from '../api/submit.ts'
import { authPageMessages as messages } from '../features/auth/messages.ts'
import { SignInPage } from '../features/auth/sign-in-page.tsx'
import { signedInAnswer } from '../features/auth/signed-in-answer.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/sign-in.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(messages.title) }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf(context)
  const back = ownPath(new URL(request.url).searchParams.get('back'))
  if (api.actor) throw redirect(back)
  return { back, demoGroups: await api.demoPeople() }
}

export async function action({ context, request }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  try {
    const headers =
      values.intent === 'demo' ? await api.demoSignIn(values.username ?? '') : await api.signIn(values)
    return redirect(ownPath(values.back), { headers: await signedInAnswer(api, request, headers) })
  } catch (error) {
    return refused(request, values, error)
  }
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  return <SignInPage {...loaderData} refused={actionData} />
}
