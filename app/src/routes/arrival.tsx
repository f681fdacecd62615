import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { loadPublic } from '../api/load.ts'
import { readForm, refused } from '../api/submit.ts'
import { ArrivalPage } from '../features/activities/arrival-page.tsx'
import { arrivalTexts as texts } from '../features/activities/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/arrival.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [
  { title: shellMessages.title(texts.title) },
  { name: 'robots', content: 'noindex' },
]

/** `?done=` says that somebody without an account has just arrived. */
export function loader({ context, request, params: { code } }: Route.LoaderArgs) {
  return loadPublic(async () => ({
    view: await apiOf(context).viewArrival(code),
    done: new URL(request.url).searchParams.has('done'),
    back: `/activities/check-in/${code}`,
  }))
}

export async function action({ context, request, params: { code } }: Route.ActionArgs) {
  const values = await readForm(request)
  try {
    await apiOf(context).arrive(code, values)
    return redirect(`/activities/check-in/${code}?done=1`)
  } catch (error) {
    return refused(request, values, error)
  }
}

export default function ArrivalRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ArrivalPage {...loaderData} refused={actionData} />
}
