import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { noticeTexts as texts } from '../features/notices/messages.ts'
import { NoticePage } from '../features/notices/notice-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/notice.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.titleOf(loaderData?.notice.meeting.title ?? '')) },
]

export function loader({ context, request, params: { meetingId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const search = new URL(request.url).searchParams
  const draft = Object.fromEntries(search)
  return load(api, request, async () => ({
    notice: await api.caller.notices.view({ meetingId, draft }),
    isJustIssued: search.has('issued'),
  }))
}

export async function action({ context, request, params: { meetingId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    const { requirements = '', replyDate = '', replyTime = '', contact = '' } = values
    await api.caller.notices.issue({ meetingId, requirements, replyDate, replyTime, contact })
    return redirect(`/meetings/${meetingId}/notice?issued#main`)
  })
}

export default function NoticeRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <NoticePage {...loaderData} refused={actionData} />
}
