import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { asInput } from '../features/meetings/action-answer.ts'
import { supplementTexts } from '../features/records/messages.ts'
import { SupplementForm } from '../features/records/supplement-form.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/supplement-new.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(supplementTexts.newHeading) }]

export function loader({ context, request, params: { meetingId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const { id, title } = await api.caller.meetings.view({ meetingId })
    return { meeting: { id, title } }
  })
}

export async function action({ context, request, params: { meetingId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    const { supplementId } = await api.caller.minutes.supplement(asInput({ ...values, meetingId }))
    return redirect(`/meetings/${meetingId}/supplements/${supplementId}?saved=supplement#main`)
  })
}

export default function SupplementNew({ loaderData, actionData }: Route.ComponentProps) {
  return <SupplementForm {...loaderData} refused={actionData} />
}
