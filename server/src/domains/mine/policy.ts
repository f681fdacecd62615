import type { Actor } from '../../kernel/actor.ts'
import { unless, type Verdict } from '../../kernel/verdict.ts'

/** One's own page is for people; a login without a person has nothing of its own. */
export function maySeeOwn(actor: Actor): Verdict {
  return unless(actor.personId !== null, 'NOT_FOUND')
}
