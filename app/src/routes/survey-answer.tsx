import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { Facts, Section } from '../features/lists/list-parts.tsx'
import { AnswerPage } from '../features/surveys/answer-page.tsx'
import { answerTexts as texts } from '../features/surveys/messages.ts'
import { sheetOf, surveyPath } from '../features/surveys/surveys.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/survey-answer.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.title ?? '')) },
]

export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const form = await api.caller.surveys.form({ surveyId: params.surveyId })
    if (form.organization.id !== params.organizationId) throw data(null, { status: 404 })
    return form
  })
}

export async function action({ context, request, params: { organizationId, surveyId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await api.caller.surveys.answer({ surveyId, ...sheetOf(values) })
    return redirect(`${surveyPath(organizationId, surveyId)}/answer#main`)
  })
}

export default function SurveyAnswerRoute({ loaderData: form, actionData }: Route.ComponentProps) {
  const obstacle = !form.invited ? texts.notInvited : form.mayAnswer ? undefined : texts.notContact
  return (
    <AnswerPage form={form} of={texts.forUnit(form.of)} obstacle={obstacle} sent={false} refused={actionData}>
      {form.own.length > 0 && (
        <Section id="own" heading={texts.own}>
          <Facts rows={form.own.map(({ title, answer }) => [title, answer || texts.open] as const)} />
        </Section>
      )}
      <p>
        <a href={`/organizations/${form.organization.id}/surveys`}>{texts.back}</a>
      </p>
    </AnswerPage>
  )
}
