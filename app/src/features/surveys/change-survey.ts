import type { PageApi } from '@pilin/server/http/page-api'
import { redirect } from 'react-router'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'
import { surveyPath } from './surveys.ts'

type Caller = PageApi['caller']['surveys']
type Input<Name extends keyof Caller> = Parameters<Caller[Name]>[0]
type Place = { organizationId: string; surveyId: string }

/** Does what one of the forms of a survey's page asks for. A unit's link is answered, not kept. */
export async function changeSurvey(
  { caller: { surveys }, publicAddress }: PageApi,
  { organizationId, surveyId }: Place,
  values: FormValues,
) {
  const input = { ...values, surveyId }
  const path = surveyPath(organizationId, surveyId)
  switch (values.intent) {
    case 'link': {
      const { secret, unit } = await surveys.issueLink({ invitationId: values.invitationId ?? '' })
      return { issued: { unit, address: `${publicAddress}/answer/${secret}` } }
    }
    case 'round': {
      const next = await surveys.createRound({ surveyId })
      return redirect(`${surveyPath(organizationId, next.surveyId)}?done=saved#main`)
    }
    case 'open':
      await surveys.open({ surveyId })
      break
    case 'remind':
      await surveys.remind({ surveyId })
      break
    case 'close':
      await surveys.close({ surveyId })
      break
    case 'audience':
      await surveys.setAudience(asInput<Input<'setAudience'>>(input))
      break
    default:
      await surveys.edit(asInput<Input<'edit'>>(input))
  }
  return redirect(`${path}?done=saved#main`)
}

/** The forms of the questionnaire's builder. */
export async function changeQuestions(
  { caller: { surveys } }: PageApi,
  surveyId: string,
  values: FormValues,
) {
  const input = { ...values, surveyId }
  switch (values.intent) {
    case 'revise':
      return surveys.startVersion({ surveyId })
    case 'move':
      return surveys.moveQuestion(asInput<Input<'moveQuestion'>>(input))
    case 'remove':
      return surveys.removeQuestion(asInput<Input<'removeQuestion'>>(input))
    default:
      return surveys.setQuestion(asInput<Input<'setQuestion'>>(input))
  }
}

/** The forms with which opinions are grouped and become needs. */
export async function changeOpinions({ caller: { surveys } }: PageApi, surveyId: string, values: FormValues) {
  const input = { ...values, surveyId }
  switch (values.intent) {
    case 'needs':
      return surveys.createNeeds(asInput<Input<'createNeeds'>>(input))
    case 'remove':
      return surveys.removeOpinion(asInput<Input<'removeOpinion'>>(values))
    default:
      return surveys.mergeOpinions(asInput<Input<'mergeOpinions'>>(input))
  }
}
