import { data } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { resultTexts as texts } from '../features/surveys/messages.ts'
import { ResultsPage } from '../features/surveys/results-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/survey-results.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.title ?? '')) },
]

/** `?version=` is a version's id; without one the version that is asked now. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const versionId = new URL(request.url).searchParams.get('version') ?? ''
  return load(api, request, async () => {
    const results = await api.caller.surveys.results({ surveyId: params.surveyId, versionId })
    if (results.organization.id !== params.organizationId) throw data(null, { status: 404 })
    return results
  })
}

export default function SurveyResultsRoute({ loaderData }: Route.ComponentProps) {
  return <ResultsPage results={loaderData} />
}
