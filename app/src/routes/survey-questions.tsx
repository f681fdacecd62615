import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeQuestions } from '../features/surveys/change-survey.ts'
import { questionTexts as texts } from '../features/surveys/messages.ts'
import { QuestionsPage } from '../features/surveys/questions-page.tsx'
import { isSaved, surveyPath } from '../features/surveys/surveys.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/survey-questions.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.title) }]

export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const survey = await api.caller.surveys.view({ surveyId: params.surveyId })
    if (survey.organization.id !== params.organizationId) throw data(null, { status: 404 })
    return { survey, saved: isSaved(request) }
  })
}

export async function action({ context, request, params: { organizationId, surveyId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await changeQuestions(api, surveyId, values)
    // Back to where the question was changed or moved; a new one is the last.
    const place = values.intent === 'edit' || values.intent === 'move' ? values.questionId : 'add'
    return redirect(`${surveyPath(organizationId, surveyId)}/questions?done=saved#${place}`)
  })
}

export default function SurveyQuestionsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <QuestionsPage {...loaderData} refused={actionData} />
}
