import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeOpinions } from '../features/surveys/change-survey.ts'
import { resultTexts as texts } from '../features/surveys/messages.ts'
import { OpinionsPage } from '../features/surveys/opinions-page.tsx'
import { isSaved, surveyPath } from '../features/surveys/surveys.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/survey-opinions.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.grouping) }]

/** `?words=` narrows the opinions down. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const opinions = await api.caller.surveys.opinions({ surveyId: params.surveyId })
    if (opinions.organization.id !== params.organizationId) throw data(null, { status: 404 })
    const words = new URL(request.url).searchParams.get('words')?.trim() ?? ''
    return { data: opinions, words, saved: isSaved(request) }
  })
}

export async function action({ context, request, params: { organizationId, surveyId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await changeOpinions(api, surveyId, values)
    return redirect(`${surveyPath(organizationId, surveyId)}/opinions?done=saved#main`)
  })
}

export default function SurveyOpinionsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <OpinionsPage {...loaderData} refused={actionData} />
}
