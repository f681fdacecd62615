import type { Actor } from '../../kernel/actor.ts'
import { unless, type Verdict } from '../../kernel/verdict.ts'

/** Messages are for the person to whom they are addressed. */
export function mayReadNotification(actor: Actor, { personId }: { personId: string }): Verdict {
  return unless(actor.personId !== null && actor.personId === personId, 'NOT_FOUND')
}

/** Only people have an address here; a login for setting up alone has none. */
export function mayChangeContact(actor: Actor): Verdict {
  return unless(actor.personId !== null, 'NOT_FOUND')
}
