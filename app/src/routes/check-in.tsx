import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { submit } from '../api/submit.ts'
import { CheckInPage } from '../features/attendance/check-in-page.tsx'
import { checkInTexts as texts } from '../features/attendance/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/check-in.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.title) }]

export function loader({ context, request, params: { code } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => api.viewCheckIn(code))
}

export async function action({ context, request, params: { code } }: Route.ActionArgs) {
  const api = apiOf(context)
  return submit(api, request, {}, async () => {
    await api.checkIn(code)
    return redirect(`/check-in/${code}`)
  })
}

export default function CheckInRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <CheckInPage view={loaderData} refused={actionData} />
}
