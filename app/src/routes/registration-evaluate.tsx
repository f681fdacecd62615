import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { loadPublic } from '../api/load.ts'
import { readForm, refused } from '../api/submit.ts'
import { rememberAnswer } from '../features/evaluations/answered-cookie.ts'
import { EvaluatePage } from '../features/evaluations/evaluate-page.tsx'
import { evaluateTexts as texts } from '../features/evaluations/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/registration-evaluate.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.form.title ?? '')) },
  { name: 'robots', content: 'noindex' },
]

/** The evaluation behind a visitor's own link: once for them, whichever browser. `?done=` says that it was sent just now. */
export function loader({ context, request, params: { secret, evaluationId } }: Route.LoaderArgs) {
  return loadPublic(async () => ({
    form: await apiOf(context).visitors.ownAnswerForm(secret, evaluationId),
    back: `/registrations/${secret}`,
    done: new URL(request.url).searchParams.has('done'),
  }))
}

export async function action({ context, request, params: { secret, evaluationId } }: Route.ActionArgs) {
  const values = await readForm(request)
  const { visitors, publicAddress } = apiOf(context)
  try {
    await visitors.ownAnswer(secret, evaluationId, values)
    // The public page of the same browser knows it too.
    const headers = await rememberAnswer(evaluationId, publicAddress.startsWith('https:'))
    return redirect(`/registrations/${secret}/evaluate/${evaluationId}?done=1`, { headers })
  } catch (error) {
    return refused(request, values, error)
  }
}

export default function RegistrationEvaluateRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <EvaluatePage {...loaderData} refused={actionData} />
}
