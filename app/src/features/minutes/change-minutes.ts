import type { Caller } from '@pilin/server/router'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'

/** Everything that a form on the minutes' page can do, by its intent. */
export const minutesChanges: Record<string, (caller: Caller, values: FormValues) => Promise<unknown>> = {
  submit: (caller, values) => caller.minutes.submit(asInput(values)),
  confirm: (caller, values) => caller.minutes.confirm(asInput(values)),
  extend: (caller, values) => caller.minutes.extendWindow(asInput(values)),
  archive: (caller, values) => caller.minutes.archive(asInput(values)),
  return: (caller, values) => caller.minutes.return(asInput(values)),
}
