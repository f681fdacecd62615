import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { loadPublic } from '../api/load.ts'
import { readForm, refused } from '../api/submit.ts'
import { applyTexts as texts } from '../features/admissions/messages.ts'
import { StatusPage } from '../features/admissions/status-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/application-status.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [
  { title: shellMessages.title(texts.statusTitle) },
  { name: 'robots', content: 'noindex' },
]

/** `?done=` says what was sent just now. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  return loadPublic(async () => ({
    application: await apiOf(context).applications.status(params.secret),
    done: new URL(request.url).searchParams.get('done'),
  }))
}

export async function action({ context, request, params: { secret } }: Route.ActionArgs) {
  const { applications } = apiOf(context)
  const values = await readForm(request)
  try {
    if (values.intent === 'withdraw') await applications.withdraw(secret)
    else await applications.reply(secret, values)
    return redirect(`/applications/${secret}?done=saved`)
  } catch (error) {
    return refused(request, values, error)
  }
}

export default function ApplicationStatusRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <StatusPage {...loaderData} refused={actionData} />
}
