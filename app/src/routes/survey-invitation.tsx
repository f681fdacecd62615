import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { loadPublic } from '../api/load.ts'
import { readForm, refused } from '../api/submit.ts'
import { AnswerPage } from '../features/surveys/answer-page.tsx'
import { answerTexts as texts } from '../features/surveys/messages.ts'
import { sheetOf } from '../features/surveys/surveys.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/survey-invitation.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.title ?? '')) },
  { name: 'robots', content: 'noindex' },
]

export function loader({ context, params: { secret } }: Route.LoaderArgs) {
  return loadPublic(() => apiOf(context).surveys.byInvitation(secret))
}

export async function action({ context, request, params: { secret } }: Route.ActionArgs) {
  const values = await readForm(request)
  try {
    await apiOf(context).surveys.sendByInvitation(secret, sheetOf(values))
    return redirect(`/answer/${secret}`)
  } catch (error) {
    return refused(request, values, error)
  }
}

export default function SurveyInvitationRoute({ loaderData: form, actionData }: Route.ComponentProps) {
  return <AnswerPage form={form} of={texts.forUnit(form.of)} sent={false} refused={actionData} />
}
