import { data } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeSurvey } from '../features/surveys/change-survey.ts'
import { SurveyPage } from '../features/surveys/survey-page.tsx'
import { isSaved } from '../features/surveys/surveys.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/survey.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(loaderData?.survey.title ?? '') },
]

export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const survey = await api.caller.surveys.view({ surveyId: params.surveyId })
    // One survey has one address.
    if (survey.organization.id !== params.organizationId) throw data(null, { status: 404 })
    return { survey, saved: isSaved(request) }
  })
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, () => changeSurvey(api, params, values))
}

export default function SurveyRoute({ loaderData, actionData }: Route.ComponentProps) {
  const answered = actionData && 'issued' in actionData ? actionData : undefined
  const refused = actionData && 'refusal' in actionData ? actionData : undefined
  return <SurveyPage {...loaderData} issued={answered?.issued} refused={refused} />
}
