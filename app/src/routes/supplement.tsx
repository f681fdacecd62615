import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { supplementChanges } from '../features/records/change-records.ts'
import { supplementTexts } from '../features/records/messages.ts'
import { SupplementPage } from '../features/records/supplement-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/supplement.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(supplementTexts.pageTitle(loaderData?.supplement.content.title ?? '')) },
]

export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const supplement = await api.caller.minutes.viewSupplement({ supplementId: params.supplementId })
    if (supplement.meeting.id !== params.meetingId) throw data(null, { status: 404 })
    return { supplement, saved: new URL(request.url).searchParams.get('saved') }
  })
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const api = apiOf(context)
  const { meetingId, supplementId } = params
  const values = await readForm(request)
  const change = supplementChanges[values.intent ?? '']
  if (!change) throw data(null, { status: 400 })
  return submit(api, request, values, async () => {
    await change(api.caller, { ...values, supplementId })
    return redirect(`/meetings/${meetingId}/supplements/${supplementId}?saved=${values.intent}#main`)
  })
}

export default function SupplementRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SupplementPage {...loaderData} refused={actionData} />
}
