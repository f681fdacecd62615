import type { Caller } from '@pilin/server/router'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'

type Changes = Record<string, (caller: Caller, values: FormValues) => Promise<unknown>>

/** What the forms on the page of comments do, by their intent. */
export const commentChanges: Changes = {
  comment: (caller, values) => caller.minutes.comment(asInput(values)),
  decide: (caller, values) => caller.minutes.decideComment(asInput(values)),
  write: (caller, values) => caller.minutes.writeCorrections(asInput(values)),
}

/** The same of a supplement's page. */
export const supplementChanges: Changes = {
  confirm: (caller, values) => caller.minutes.confirmSupplement(asInput(values)),
  withdraw: (caller, values) => caller.minutes.withdrawSupplement(asInput(values)),
}

/** The same of an organization's records. */
export const recordsChanges: Changes = {
  year: (caller, values) => caller.minutes.archiveYear(asInput(values)),
  rules: (caller, values) => caller.minutes.setRules(asInput(values)),
}
