import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { loadPublic } from '../api/load.ts'
import { readForm, refused } from '../api/submit.ts'
import { AnswerPage } from '../features/surveys/answer-page.tsx'
import { answerTexts as texts } from '../features/surveys/messages.ts'
import { respondentCookie, respondentOf } from '../features/surveys/respondent-cookie.ts'
import { sheetOf } from '../features/surveys/surveys.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/survey-link.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.form.title ?? '')) },
]

/** A browser gets its secret with the form, so that two of its windows answer as one. `?done=` says what was sent. */
export async function loader({ context, request, params: { linkId } }: Route.LoaderArgs) {
  const { surveys, publicAddress } = apiOf(context)
  const known = respondentOf(request.headers.get('cookie'))
  const respondent = known ?? surveys.newRespondent()
  const form = await loadPublic(() => surveys.byLink(linkId, respondent))
  const sent = new URL(request.url).searchParams.get('done') === 'sent'
  const headers: HeadersInit = known ? {} : { 'Set-Cookie': respondentCookie(respondent, publicAddress) }
  return data({ form, respondent, sent }, { headers })
}

export async function action({ context, request, params: { linkId } }: Route.ActionArgs) {
  const values = await readForm(request)
  // Where no cookies are kept, the form itself carries the secret.
  const respondent = respondentOf(request.headers.get('cookie')) ?? values.respondent ?? ''
  try {
    await apiOf(context).surveys.sendByLink(linkId, respondent, sheetOf(values))
    return redirect(`/survey/${linkId}?done=sent`)
  } catch (error) {
    return refused(request, values, error)
  }
}

export default function SurveyLinkRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { form, sent } = loaderData
  const respondent = actionData?.values.respondent ?? loaderData.respondent
  return (
    <AnswerPage
      form={form}
      of={form.of && texts.forSite(form.of)}
      isShared
      sent={sent}
      refused={actionData}
      hidden={{ respondent }}
    />
  )
}
