import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeNeed } from '../features/lists/change-lists.ts'
import { noticeIn } from '../features/lists/lists.ts'
import { NeedPage } from '../features/lists/need-page.tsx'
import { asInput } from '../features/meetings/action-answer.ts'
import { ChainPart } from '../features/projects/chain-part.tsx'
import { OriginPart } from '../features/surveys/origin-part.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/need.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(loaderData?.need.title ?? '') },
]

/** `?done=` says what was done just now. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const need = await api.caller.lists.need({ needId: params.needId })
    // One need has one address.
    if (need.organization.id !== params.organizationId) throw data(null, { status: 404 })
    const { links } = await api.caller.evaluations.chain({ kind: 'NEED', id: need.id })
    const { origin } = await api.caller.surveys.origin({ needId: need.id })
    return { need, links, origin, notice: noticeIn(request) }
  })
}

export async function action({ context, request, params: { organizationId, needId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  const home = `/organizations/${organizationId}`
  return submit(api, request, values, async () => {
    if (values.intent === 'propose') {
      type Input = Parameters<typeof api.caller.lists.proposeTopic>[0]
      const { topicId } = await api.caller.lists.proposeTopic(asInput<Input>({ ...values, needId }))
      return redirect(`${home}/topics/${topicId}?done=proposed#main`)
    }
    await changeNeed(api, needId, values)
    return redirect(`${home}/needs/${needId}?done=saved#main`)
  })
}

export default function NeedRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { need, links, origin, notice } = loaderData
  const organizationId = need.organization.id
  const chain = (
    <>
      <OriginPart organizationId={organizationId} origin={origin} />
      <ChainPart organizationId={organizationId} links={links} />
    </>
  )
  return <NeedPage need={need} notice={notice} chain={chain} refused={actionData} />
}
