import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { commentChanges } from '../features/records/change-records.ts'
import { CommentsPage } from '../features/records/comments-page.tsx'
import { commentTexts } from '../features/records/messages.ts'
import { readChosen } from '../features/records/records.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/comments.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(commentTexts.title(loaderData?.comments.meeting.title ?? '')) },
]

export function loader({ context, request, params: { meetingId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const url = new URL(request.url)
  return load(api, request, async () => ({
    comments: await api.caller.minutes.comments({ meetingId }),
    chosen: readChosen(url),
    saved: url.searchParams.get('saved'),
  }))
}

export async function action({ context, request, params: { meetingId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  const change = commentChanges[values.intent ?? '']
  if (!change) throw data(null, { status: 400 })
  return submit(api, request, values, async () => {
    await change(api.caller, { ...values, meetingId })
    // What was written in is to be looked through and handed in again, on the record itself.
    if (values.intent === 'write') return redirect(`/meetings/${meetingId}/minutes`)
    return redirect(`/meetings/${meetingId}/comments?saved=${values.intent}#main`)
  })
}

export default function CommentsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <CommentsPage {...loaderData} refused={actionData} />
}
