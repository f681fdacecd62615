import type { Upload } from '@pilin/domain/files/schemas'
import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'

type Activities = PageApi['caller']['activities']
type Input<Name extends keyof Activities> = Parameters<Activities[Name]>[0]

/** Does what one of the forms of an activity asks for; whatever is missing or wrong, the server says. */
export async function changeActivity(
  { caller: { activities } }: PageApi,
  activityId: string,
  values: FormValues,
  attachments: Upload[],
): Promise<unknown> {
  const input = { ...values, activityId }
  switch (values.intent) {
    case 'edit':
      return activities.edit(asInput<Input<'edit'>>(input))
    case 'cancel':
      return activities.cancel(asInput<Input<'cancel'>>(input))
    case 'register':
      return activities.register({ activityId })
    case 'register-unit':
      return activities.registerUnit(asInput<Input<'registerUnit'>>(input))
    case 'change-group':
      return activities.changeGroup(asInput<Input<'changeGroup'>>(values))
    case 'give-back':
      return activities.cancelRegistration(asInput<Input<'cancelRegistration'>>(values))
    case 'mark':
      return activities.markPresent(asInput<Input<'markPresent'>>(values))
    default:
      return activities.note(asInput<Input<'note'>>({ ...input, attachments }))
  }
}
