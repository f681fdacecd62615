import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { readMinutes } from '../features/minutes/read-minutes.ts'
import { versionTexts as texts } from '../features/minutes/version-messages.ts'
import { VersionPage } from '../features/minutes/version-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/minutes-version.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.view.meeting.title ?? '')) },
]

export function loader({ context, request, params: { versionId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const view = await api.caller.minutes.versions.view({ versionId })
    const { people } = await readMinutes(api, view.meeting.id)
    return { view, people }
  })
}

export async function action({ context, request, params: { meetingId, versionId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    const { changed } = await api.caller.minutes.versions.restore({ versionId })
    return redirect(`/meetings/${meetingId}/minutes/versions?${changed ? 'restored' : 'unchanged'}#main`)
  })
}

export default function MinutesVersionRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <VersionPage {...loaderData} refused={actionData} />
}
