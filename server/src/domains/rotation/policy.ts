import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Holder } from '@pilin/domain/rotation/roster'
import { type Actor, holds } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'

/** What a policy about a swap looks at; the asking holder's term is `own`. */
export type SwapFacts = {
  organizationId: string
  state: 'ASKED' | 'AGREED' | 'DECLINED' | 'WITHDRAWN' | 'REVOKED'
  /** Whether the earlier of the two terms has begun. */
  hasBegun: boolean
  askedById: string
  own: Holder
  other: Holder
}

export type StandInFacts = {
  organizationId: string
  standsFor: Holder
  holder: Holder
  startsOn: CivilDate
  endsOn: CivilDate
  revokedAt: Date | null
}

/** Who belongs to the organization sees who is on duty. */
export function maySeeRotation(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(actor.roles.has(organizationId), 'NOT_FOUND')
}

/** Secretaries and the secretariat plan the rotation. */
export function mayPlanRoster(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(
    holds(actor, organizationId, 'SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT'),
    'NOT_SECRETARY',
  )
}

/** The holder; where a unit has the chair, its secretary, or the secretariat that acts for it. */
export function actsFor(actor: Actor, organizationId: string, holder: Holder): boolean {
  if (holder.personId !== null) return actor.personId === holder.personId
  if (holds(actor, organizationId, 'SECRETARY_GENERAL', 'SECRETARIAT')) return true
  return actor.unitId === holder.unitId && holds(actor, organizationId, 'SECRETARY')
}

/** Who has the one term asks for the other. */
export function mayAskSwap(actor: Actor, facts: { organizationId: string; own: Holder }): Verdict {
  return unless(actsFor(actor, facts.organizationId, facts.own), 'NOT_DUTY_HOLDER')
}

/** Who has the other term agrees or declines until the first of the two begins; nobody answers themselves. */
export function mayAnswerSwap(actor: Actor, swap: SwapFacts): Verdict {
  const isParty = actsFor(actor, swap.organizationId, swap.other) && actor.personId !== swap.askedById
  return allOf(unless(isParty, 'NOT_SWAP_PARTY'), isOpen(swap))
}

/** Who asked takes it back while it is open. */
export function mayWithdrawSwap(actor: Actor, swap: SwapFacts): Verdict {
  return allOf(unless(actsFor(actor, swap.organizationId, swap.own), 'NOT_SWAP_PARTY'), isOpen(swap))
}

/** Either party takes an agreed swap back before the first of the two terms begins. */
export function mayRevokeSwap(actor: Actor, swap: SwapFacts): Verdict {
  const isParty = [swap.own, swap.other].some((holder) => actsFor(actor, swap.organizationId, holder))
  return allOf(
    unless(isParty, 'NOT_SWAP_PARTY'),
    unless(swap.state === 'AGREED', 'SWAP_NOT_AGREED'),
    unless(!swap.hasBegun, 'SWAP_BEGUN'),
  )
}

/** Who is on duty arranges their own stand-in; the secretaries and the secretariat any. */
export function mayAppointStandIn(
  actor: Actor,
  { organizationId, standsFor }: { organizationId: string; standsFor: Holder | undefined },
): Verdict {
  if (standsFor && actsFor(actor, organizationId, standsFor)) return 'allowed'
  return mayPlanRoster(actor, { organizationId })
}

/** Either of the two, the secretaries and the secretariat revoke a stand-in before it begins. */
export function mayRevokeStandIn(actor: Actor, standIn: StandInFacts, today: CivilDate): Verdict {
  return allOf(mayChangeStandIn(actor, standIn), unless(standIn.startsOn > today, 'STAND_IN_BEGUN'))
}

/** The same people end one that has begun: today becomes its last day. */
export function mayEndStandIn(actor: Actor, standIn: StandInFacts, today: CivilDate): Verdict {
  return allOf(
    mayChangeStandIn(actor, standIn),
    unless(standIn.startsOn <= today && standIn.endsOn > today, 'STAND_IN_NOT_RUNNING'),
  )
}

function mayChangeStandIn(actor: Actor, { organizationId, ...standIn }: StandInFacts): Verdict {
  const isParty = [standIn.standsFor, standIn.holder].some((each) => actsFor(actor, organizationId, each))
  return allOf(
    isParty ? 'allowed' : mayPlanRoster(actor, { organizationId }),
    unless(standIn.revokedAt === null, 'STAND_IN_REVOKED'),
  )
}

function isOpen(swap: SwapFacts): Verdict {
  return allOf(unless(swap.state === 'ASKED', 'SWAP_CLOSED'), unless(!swap.hasBegun, 'SWAP_LAPSED'))
}
