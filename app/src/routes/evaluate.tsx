import { createCookie, data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { loadPublic } from '../api/load.ts'
import { readForm, refused } from '../api/submit.ts'
import { rememberAnswer, remembersAnswer } from '../features/evaluations/answered-cookie.ts'
import { EvaluatePage } from '../features/evaluations/evaluate-page.tsx'
import { evaluateTexts as texts } from '../features/evaluations/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/evaluate.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.form.title ?? '')) },
  { name: 'robots', content: 'noindex' },
]

/** A random mark of the browser, so that nobody answers twice; it is sent to these pages only. */
const marking = createCookie('pilin-mark', {
  path: '/evaluate',
  httpOnly: true,
  sameSite: 'lax',
  maxAge: 400 * 24 * 60 * 60,
})

async function markIn(request: Request): Promise<string | undefined> {
  const mark: unknown = await marking.parse(request.headers.get('Cookie'))
  return typeof mark === 'string' ? mark : undefined
}

/** `?done=` says that the answer was sent just now. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, visitors, newMark, publicAddress } = apiOf(context)
  const known = await markIn(request)
  const mark = known ?? newMark()
  const found = await loadPublic(() => visitors.answerForm(params.evaluationId, known))
  // Who is signed in may have a mark of their own, whoever used this browser before.
  const isKnown = !actor && (await remembersAnswer(request, params.evaluationId))
  const hasAnswered = found.hasAnswered || isKnown
  const form = { ...found, hasAnswered }
  const page = { form, done: new URL(request.url).searchParams.has('done') }
  const secure = publicAddress.startsWith('https:')
  return known ? page : data(page, { headers: { 'Set-Cookie': await marking.serialize(mark, { secure }) } })
}

export async function action({ context, request, params: { evaluationId } }: Route.ActionArgs) {
  const values = await readForm(request)
  const { actor, visitors, publicAddress } = apiOf(context)
  if (!actor && (await remembersAnswer(request, evaluationId))) return redirect(`/evaluate/${evaluationId}`)
  try {
    await visitors.answer(evaluationId, await markIn(request), values)
    const headers = await rememberAnswer(evaluationId, publicAddress.startsWith('https:'))
    return redirect(`/evaluate/${evaluationId}?done=1`, { headers })
  } catch (error) {
    return refused(request, values, error)
  }
}

export default function EvaluateRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <EvaluatePage {...loaderData} refused={actionData} />
}
