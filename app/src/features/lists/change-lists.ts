import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'

type Lists = PageApi['caller']['lists']
type Input<Name extends keyof Lists> = Parameters<Lists[Name]>[0]

/** Does what one of the forms of a need asks for; whatever is missing or wrong, the server says. */
export async function changeNeed({ caller: { lists } }: PageApi, needId: string, values: FormValues) {
  const input = { ...values, needId }
  switch (values.intent) {
    case 'edit':
      return lists.editNeed(asInput<Input<'editNeed'>>(input))
    case 'close':
      return lists.closeNeed(asInput<Input<'closeNeed'>>(input))
    case 'merge':
      return lists.mergeNeed(asInput<Input<'mergeNeed'>>(input))
    case 'claim':
      return lists.claimNeed(asInput<Input<'claimNeed'>>(input))
    default:
      return lists.decideClaim(asInput<Input<'decideClaim'>>(values))
  }
}

/** The same for the forms of a resource. */
export async function changeResource({ caller: { lists } }: PageApi, resourceId: string, values: FormValues) {
  const input = { ...values, resourceId }
  switch (values.intent) {
    case 'edit':
      return lists.editResource(asInput<Input<'editResource'>>(input))
    case 'end':
      return lists.endResource(asInput<Input<'endResource'>>(input))
    case 'ask':
      return lists.askResource(asInput<Input<'askResource'>>(input))
    default:
      return lists.decideClaim(asInput<Input<'decideClaim'>>(values))
  }
}

/** The forms about the lists themselves: categories and names. */
export async function changeSettings(
  { caller: { lists } }: PageApi,
  organizationId: string,
  values: FormValues,
) {
  const input = { ...values, organizationId }
  switch (values.intent) {
    case 'prepare':
      return lists.prepareCategories({ organizationId })
    case 'names':
      return lists.setNames(asInput<Input<'setNames'>>(input))
    default:
      return lists.setCategory(asInput<Input<'setCategory'>>(input))
  }
}
