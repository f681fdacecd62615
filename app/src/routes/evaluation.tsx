import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { pictureOf } from '../features/activities/activities.ts'
import { changeEvaluation } from '../features/evaluations/change-evaluation.ts'
import { EvaluationPage } from '../features/evaluations/evaluation-page.tsx'
import { evaluationTexts as texts } from '../features/evaluations/messages.ts'
import { noticeIn } from '../features/lists/lists.ts'
import { ChainPart } from '../features/projects/chain-part.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/evaluation.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.evaluation.title ?? '')) },
]

/** `?done=` says that something was saved just now. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const { evaluationId } = params
    const evaluation = await api.caller.evaluations.view({ evaluationId })
    // One evaluation has one address.
    if (evaluation.organization.id !== params.organizationId) throw data(null, { status: 404 })
    const { links } = await api.caller.evaluations.chain({ kind: 'EVALUATION', id: evaluationId })
    const path = `/evaluate/${evaluationId}`
    const link =
      evaluation.state === 'OPEN'
        ? { address: `${api.publicAddress}${path}`, picture: pictureOf(await api.qrCode(path)) }
        : null
    return { evaluation, links, link, saved: noticeIn(request) !== null }
  })
}

export async function action({
  context,
  request,
  params: { organizationId, evaluationId },
}: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await changeEvaluation(api, evaluationId, values)
    return redirect(`/organizations/${organizationId}/evaluations/${evaluationId}?done=saved#main`)
  })
}

export default function EvaluationRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { links, ...page } = loaderData
  const chain = <ChainPart organizationId={page.evaluation.organization.id} links={links} />
  return <EvaluationPage {...page} chain={chain} refused={actionData} />
}
