import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { BriefPage } from '../features/briefs/brief-page.tsx'
import { briefChanges } from '../features/briefs/change-brief.ts'
import { briefTexts } from '../features/briefs/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/brief.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(briefTexts.title(loaderData?.view.meeting.title ?? '')) },
]

export function loader({ context, request, params: { meetingId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    view: await api.caller.briefs.view({ meetingId }),
    saved: new URL(request.url).searchParams.get('saved'),
  }))
}

export async function action({ context, request, params: { meetingId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  const change = briefChanges[values.intent ?? '']
  if (!change) throw data(null, { status: 400 })
  return submit(api, request, values, async () => {
    const { brief } = await api.caller.briefs.view({ meetingId })
    await change(api.caller, { ...values, meetingId, briefId: brief?.id ?? '' })
    return redirect(`/meetings/${meetingId}/brief?saved=${values.intent}#main`)
  })
}

export default function BriefRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <BriefPage {...loaderData} refused={actionData} />
}
