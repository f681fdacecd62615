import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { asInput } from '../features/meetings/action-answer.ts'
import { EditForm } from '../features/meetings/edit-form.tsx'
import { submitOrExplain } from '../features/meetings/explain-failure.ts'
import { meetingTexts } from '../features/meetings/messages.ts'
import { readMeeting } from '../features/meetings/read-meeting.ts'
import { shellMessages } from '../shell/messages.ts'
import type { Route } from './+types/meeting-edit.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const meeting = await load(api, request, () => readMeeting(api, params.meetingId))
  if (!meeting.abilities.edit) throw data({ sentence: meetingTexts.mayNotEdit }, { status: 403 })
  return meeting
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const api = apiOf(context)
  const { meetingId } = params
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await api.caller.meetings.edit(asInput({ ...values, meetingId }))
    return redirect(`/meetings/${meetingId}`)
  })
}

export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  return submitOrExplain(request, serverAction)
}

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(meetingTexts.editMeeting) }]

export default function MeetingEditRoute({ loaderData }: Route.ComponentProps) {
  return <EditForm meeting={loaderData} />
}
