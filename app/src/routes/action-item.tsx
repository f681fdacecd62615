import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readUpload } from '../api/read-upload.ts'
import { submit } from '../api/submit.ts'
import { ActionItemPage } from '../features/follow-up/action-item-page.tsx'
import { changeFollowUp } from '../features/follow-up/change-follow-up.ts'
import { actionItemMessages as messages } from '../features/follow-up/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/action-item.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(messages.title(loaderData?.detail.item.text ?? '')) },
]

export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const detail = await api.caller.followUp.item({ actionItemId: params.actionItemId })
    if (detail.organization.id !== params.organizationId) throw data(null, { status: 404 })
    return { detail, done: new URL(request.url).searchParams.get('done') }
  })
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const api = apiOf(context)
  const { files, problem, ...form } = await readUpload(api, request)
  const values = { ...form.values, actionItemId: params.actionItemId }
  return submit(api, request, values, async () => {
    if (problem) throw problem
    if (!(await changeFollowUp(api.caller, values, files))) throw data(null, { status: 400 })
    const { pathname } = new URL(request.url)
    const done = 'intent' in values ? `?done=${encodeURIComponent(String(values.intent))}` : ''
    return redirect(`${pathname.replace(/\.data$/, '')}${done}#main`)
  })
}

export default function ActionItemRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ActionItemPage {...loaderData} refused={actionData} />
}
