import type { Caller } from '@pilin/server/router'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'
import { itemsWanted } from './item-fields.ts'

type Edit = Parameters<Caller['briefs']['edit']>[0]

/** What the forms on the page of a 会议纪要 do, by their intent. */
export const briefChanges: Record<string, (caller: Caller, values: FormValues) => Promise<unknown>> = {
  derive: (caller, values) => caller.briefs.derive(asInput(values)),
  edit: (caller, values) => caller.briefs.edit({ ...asInput<Edit>(values), items: itemsWanted(values) }),
  issue: (caller, values) => caller.briefs.issue(asInput(values)),
}
