import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { PlainForm } from '../features/lists/list-parts.tsx'
import lists from '../features/lists/lists.module.css'
import { asInput } from '../features/meetings/action-answer.ts'
import { OrganizationHeading } from '../features/organizations/organization-heading.tsx'
import { surveyTexts as texts } from '../features/surveys/messages.ts'
import { SurveyFields } from '../features/surveys/survey-fields.tsx'
import { surveyPath } from '../features/surveys/surveys.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import { SubmitButton } from '../shell/submit-button.tsx'
import type { Route } from './+types/survey-new.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.heading) }]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    list: await api.caller.surveys.list({ organizationId }),
    year: Number(civilDateOf(api.now).slice(0, 4)),
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    type Input = Parameters<typeof api.caller.surveys.create>[0]
    const { surveyId } = await api.caller.surveys.create(asInput<Input>({ ...values, organizationId }))
    return redirect(`${surveyPath(organizationId, surveyId)}/questions`)
  })
}

export default function SurveyNewRoute({ loaderData: { list, year }, actionData }: Route.ComponentProps) {
  const { keep } = list.abilities
  return (
    <div className={lists.page}>
      <OrganizationHeading organization={list.organization} current="surveys" />
      <h2>{texts.heading}</h2>
      <p>{keep ? texts.note : texts.mayNot}</p>
      {keep && (
        <PlainForm intent="add" label={texts.heading} refused={actionData}>
          {(state) => (
            <>
              <SurveyFields state={state} year={year} />
              <SubmitButton>{texts.submitAdd}</SubmitButton>
            </>
          )}
        </PlainForm>
      )}
    </div>
  )
}
