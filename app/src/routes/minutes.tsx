import { data } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { loadOrKeep, useLastPage } from '../features/live/last-page.ts'
import { done } from '../features/meetings/action-answer.ts'
import { submitOrExplain } from '../features/meetings/explain-failure.ts'
import { minutesChanges } from '../features/minutes/change-minutes.ts'
import { minutesTexts } from '../features/minutes/messages.ts'
import { MinutesView } from '../features/minutes/minutes-view.tsx'
import { readMinutes } from '../features/minutes/read-minutes.ts'
import { shellMessages } from '../shell/messages.ts'
import type { Route } from './+types/minutes.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => readMinutes(api, params.meetingId))
}

export async function clientLoader({ serverLoader, params }: Route.ClientLoaderArgs) {
  return loadOrKeep(`/meetings/${params.meetingId}/minutes`, serverLoader)
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  const intent = values.intent ?? ''
  const change = minutesChanges[intent]
  if (!change) throw data(null, { status: 400 })
  return submit(api, request, values, async () => {
    await change(api.caller, { ...values, meetingId: params.meetingId })
    return done(request, intent, `/meetings/${params.meetingId}/minutes#confirmations`)
  })
}

export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  return submitOrExplain(request, serverAction)
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: shellMessages.title(
      loaderData ? minutesTexts.pageTitle(loaderData.meeting.title) : minutesTexts.heading,
    ),
  },
]

export default function MinutesRoute({ loaderData, params }: Route.ComponentProps) {
  useLastPage(`/meetings/${params.meetingId}/minutes`, loaderData)
  return <MinutesView key={loaderData.documentId} minutes={loaderData} />
}
