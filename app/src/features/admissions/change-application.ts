import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'

type Change = PageApi['caller']['admissions']

/** Does what one of an application's forms asks for; whatever is missing or wrong, the server says. */
export async function changeApplication(
  { caller: { admissions } }: PageApi,
  applicationId: string,
  values: FormValues,
) {
  const { intent } = values
  const input = { ...values, applicationId }
  if (intent === 'place') return admissions.place(asInput<Parameters<Change['place']>[0]>(input))
  if (intent === 'close') return admissions.close(asInput<Parameters<Change['close']>[0]>(input))
  if (intent === 'withdraw') return admissions.withdraw({ applicationId })
  return admissions.decide(asInput<Parameters<Change['decide']>[0]>(input))
}
