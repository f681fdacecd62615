import { data } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { loadOrKeep, useLastPage } from '../features/live/last-page.ts'
import { done } from '../features/meetings/action-answer.ts'
import { meetingChanges } from '../features/meetings/change-meeting.ts'
import { submitOrExplain } from '../features/meetings/explain-failure.ts'
import { MeetingView } from '../features/meetings/meeting-view.tsx'
import { readMeeting } from '../features/meetings/read-meeting.ts'
import { shellMessages } from '../shell/messages.ts'
import type { Route } from './+types/meeting.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => readMeeting(api, params.meetingId))
}

export async function clientLoader({ serverLoader, params }: Route.ClientLoaderArgs) {
  return loadOrKeep(`/meetings/${params.meetingId}`, serverLoader)
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  const intent = values.intent ?? ''
  const change = meetingChanges[intent]
  if (!change) throw data(null, { status: 400 })
  return submit(api, request, values, async () => {
    await change.run(api.caller, { ...values, meetingId: params.meetingId })
    return done(request, intent, `/meetings/${params.meetingId}#${change.place}`)
  })
}

export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  return submitOrExplain(request, serverAction)
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? shellMessages.title(loaderData.title) : shellMessages.product },
]

export default function MeetingRoute({ loaderData, params }: Route.ComponentProps) {
  useLastPage(`/meetings/${params.meetingId}`, loaderData)
  return <MeetingView meeting={loaderData} />
}
