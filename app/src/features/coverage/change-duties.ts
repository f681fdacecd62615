import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'

type Caller = PageApi['caller']['coverage']
type Input<Name extends keyof Caller> = Parameters<Caller[Name]>[0]

/** Does what one of the forms of the terms' page asks for; whatever is missing or wrong, the server says. */
export async function changeDuties(
  { caller: { coverage } }: PageApi,
  organizationId: string,
  values: FormValues,
) {
  const input = { ...values, organizationId }
  switch (values.intent) {
    case 'template':
      return coverage.addDutyTemplate(asInput<Input<'addDutyTemplate'>>(input))
    case 'end':
      return coverage.endDutyTemplate(asInput<Input<'endDutyTemplate'>>(input))
    case 'add':
      return coverage.addDuty(asInput<Input<'addDuty'>>(input))
    case 'strike':
      return coverage.removeDuty(asInput<Input<'removeDuty'>>(input))
    default:
      return coverage.markDuty(asInput<Input<'markDuty'>>(input))
  }
}
