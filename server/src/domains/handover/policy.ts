import type { HandoverSide } from '@pilin/domain/handover/schemas'
import type { Holder } from '@pilin/domain/rotation/roster'
import type { Actor } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'
import { actsFor } from '../rotation/policy.ts'

/** What a policy about a signature looks at. */
export type HandoverFacts = {
  organizationId: string
  outgoing: SideFacts
  incoming: SideFacts
}
export type SideFacts = { holder: Holder; signerId: string | null }

/** Who belongs to the organization reads its handovers. */
export function maySeeHandovers(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(actor.roles.has(organizationId), 'NOT_FOUND')
}

/**
 * The holder of a side signs it, once, in either order; for a unit its secretary or the secretariat. Nobody signs
 * for both sides.
 */
export function maySignHandover(
  actor: Actor,
  handover: HandoverFacts | undefined,
  side: HandoverSide,
): Verdict {
  if (!handover) return 'HANDOVER_NOT_OPEN'
  const { outgoing, incoming, organizationId } = handover
  const [own, other] = side === 'OUTGOING' ? [outgoing, incoming] : [incoming, outgoing]
  return allOf(
    unless(actor.personId !== null && actsFor(actor, organizationId, own.holder), 'NOT_HANDOVER_PARTY'),
    unless(own.signerId === null, 'HANDOVER_SIGNED'),
    unless(other.signerId !== actor.personId, 'HANDOVER_BOTH_SIDES'),
  )
}
