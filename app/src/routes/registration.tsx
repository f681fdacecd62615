import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { loadPublic } from '../api/load.ts'
import { refused } from '../api/submit.ts'
import { visitorTexts as texts } from '../features/activities/messages.ts'
import { RegistrationPage } from '../features/activities/registration-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/registration.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [
  { title: shellMessages.title(texts.statusTitle) },
  { name: 'robots', content: 'noindex' },
]

/** `?done=` says what was sent just now. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const { visitors } = apiOf(context)
  return loadPublic(async () => {
    const registration = await visitors.registration(params.secret)
    const evaluations = await visitors.evaluations(params.secret)
    const done = new URL(request.url).searchParams.get('done')
    return { registration, evaluations, path: `/registrations/${params.secret}`, done }
  })
}

export async function action({ context, request, params: { secret } }: Route.ActionArgs) {
  try {
    await apiOf(context).visitors.cancel(secret)
    return redirect(`/registrations/${secret}?done=cancelled`)
  } catch (error) {
    return refused(request, {}, error)
  }
}

export default function RegistrationRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <RegistrationPage {...loaderData} refused={actionData} />
}
