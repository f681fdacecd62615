import type { Actor } from '../../kernel/actor.ts'
import { unless, type Verdict } from '../../kernel/verdict.ts'

/** Who belongs to somewhere keeps calendars; a login without a person has no meetings. */
export function mayKeepFeed(actor: Actor): Verdict {
  return unless(actor.personId !== null && actor.roles.size > 0, 'NO_MEETINGS')
}
