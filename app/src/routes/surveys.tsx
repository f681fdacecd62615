import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { surveyTexts as texts } from '../features/surveys/messages.ts'
import { SurveysPage } from '../features/surveys/surveys-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/surveys.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.organization.shortName ?? '')) },
]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => api.caller.surveys.list({ organizationId }))
}

export default function SurveysRoute({ loaderData }: Route.ComponentProps) {
  return <SurveysPage list={loaderData} />
}
