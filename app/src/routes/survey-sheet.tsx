import { data } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { LinkPage } from '../features/surveys/link-page.tsx'
import { linkTexts as texts } from '../features/surveys/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/survey-sheet.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.link.name || loaderData?.link.survey.title || '')) },
]

export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { organizationId, surveyId, linkId } = params
  return load(api, request, async () => {
    const link = await api.caller.surveys.link({ surveyId, linkId })
    if (link.organization.id !== organizationId) throw data(null, { status: 404 })
    const address = `${api.publicAddress}${link.path}`
    return { link, address, picture: await api.surveys.code(address) }
  })
}

export default function SurveySheetRoute({ loaderData }: Route.ComponentProps) {
  return <LinkPage {...loaderData} />
}
