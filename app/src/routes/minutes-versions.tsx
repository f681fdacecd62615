import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { VersionListPage } from '../features/minutes/version-list-page.tsx'
import { versionTexts as texts } from '../features/minutes/version-messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/minutes-versions.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.list.meeting.title ?? '')) },
]

export function loader({ context, request, params: { meetingId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    list: await api.caller.minutes.versions.list({ meetingId }),
    notice: noticeOf(new URL(request.url).searchParams),
  }))
}

function noticeOf(query: URLSearchParams): string | undefined {
  if (query.has('saved')) return texts.saved
  if (query.has('unchanged')) return texts.unchanged
  return query.has('restored') ? texts.restored : undefined
}

export async function action({ context, request, params: { meetingId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await api.caller.minutes.versions.name({ meetingId, name: values.name ?? '' })
    return redirect(`/meetings/${meetingId}/minutes/versions?saved#main`)
  })
}

export default function MinutesVersionsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <VersionListPage {...loaderData} refused={actionData} />
}
