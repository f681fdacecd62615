import type { Actor } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'
import { mayKeepUnits } from '../organizations/policy.ts'

/** The secretariat imports the roster that it keeps; an import carries telephone numbers. */
export function mayImport(actor: Actor, place: { organizationId: string }): Verdict {
  return mayKeepUnits(actor, place)
}

/** A table is confirmed when nothing in it is wrong. */
export function mayConfirm(actor: Actor, run: { organizationId: string; wrong: number }): Verdict {
  return allOf(mayImport(actor, run), unless(run.wrong === 0, 'IMPORT_WRONG', { wrong: run.wrong }))
}
