import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'

type Evaluations = PageApi['caller']['evaluations']
type Input<Name extends keyof Evaluations> = Parameters<Evaluations[Name]>[0]

/** Does what one of the forms of an evaluation asks for; whatever is missing or wrong, the server says. */
export async function changeEvaluation(
  { caller: { evaluations } }: PageApi,
  evaluationId: string,
  values: FormValues,
): Promise<unknown> {
  const input = { ...values, evaluationId }
  switch (values.intent) {
    case 'answer':
      return evaluations.answer(asInput<Input<'answer'>>(input))
    case 'propose':
      return evaluations.propose({ evaluationId })
    case 'review':
      return evaluations.review(asInput<Input<'review'>>(input))
    default:
      return evaluations.close({ evaluationId })
  }
}
