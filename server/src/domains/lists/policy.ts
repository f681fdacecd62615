import {
  type ClaimSide,
  type ClaimStanding,
  type ClaimStep,
  claimStateLabels,
} from '@pilin/domain/lists/claims'
import type { NeedState } from '@pilin/domain/lists/vocabulary'
import { type Actor, holds } from '../../kernel/actor.ts'
import { allOf, isAllowed, unless, type Verdict } from '../../kernel/verdict.ts'

/** The organization with its member units of today. */
export type ListPlace = { organizationId: string; unitIds: readonly string[] }

type Owned = ListPlace & { unitId: string | null }

/** Who belongs to the organization reads its lists. */
export function maySeeLists(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(actor.roles.has(organizationId), 'NOT_FOUND')
}

/** The secretariat, and in a branch its secretaries, keep the lists: categories, merging, entering for others. */
export function mayKeepLists(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(
    holds(actor, organizationId, 'SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT'),
    'NOT_LIST_KEEPER',
  )
}

/** Whether somebody acts in the name of a member unit: its people in office but observers. */
export function actsForUnit(actor: Actor, { organizationId, unitIds }: ListPlace, unitId: string | null) {
  const roles = ['SECRETARY', 'DEPUTY_SECRETARY', 'MEMBER', 'SECRETARY_GENERAL', 'SECRETARIAT'] as const
  return (
    unitId !== null &&
    unitId === actor.unitId &&
    unitIds.includes(unitId) &&
    holds(actor, organizationId, ...roles)
  )
}

/** A unit's people enter and claim in its name; whoever keeps the lists does so for any unit. */
export function mayActFor(actor: Actor, place: ListPlace, unitId: string | null): Verdict {
  const keeps = isAllowed(mayKeepLists(actor, place)) && (unitId === null || place.unitIds.includes(unitId))
  return allOf(
    maySeeLists(actor, place),
    unless(keeps || !holds(actor, place.organizationId, 'OBSERVER'), 'OBSERVER'),
    unless(keeps || actsForUnit(actor, place, unitId), 'NOT_OF_UNIT'),
  )
}

/** What is to be changed must be open. */
export function mayChangeNeed(actor: Actor, need: Owned & { state: NeedState }): Verdict {
  return allOf(mayActFor(actor, need, need.unitId), unless(need.state === 'OPEN', 'NEED_SETTLED'))
}

export function mayMergeNeed(actor: Actor, need: Owned & { state: NeedState }): Verdict {
  return allOf(mayKeepLists(actor, need), unless(need.state === 'OPEN', 'NEED_SETTLED'))
}

export function mayChangeResource(actor: Actor, resource: Owned & { endedAt: Date | null }): Verdict {
  return allOf(
    mayActFor(actor, resource, resource.unitId),
    unless(resource.endedAt === null, 'RESOURCE_ENDED'),
  )
}

/** A claim with whose need or resource it is; null is the organization's own, for which the secretariat speaks. */
export type ClaimFacts = ListPlace &
  ClaimStanding & { unitId: string; ownerUnitId: string | null; lastById: string | null }

/** The sides for which somebody may speak. Who keeps the lists speaks for others, never against the own unit. */
export function sidesOf(actor: Actor, claim: ClaimFacts): ClaimSide[] {
  const keeps = isAllowed(mayKeepLists(actor, claim))
  const speaks = (own: string | null, other: string | null) =>
    actsForUnit(actor, claim, own) || (keeps && (other === null || actor.unitId !== other))
  const sides: ClaimSide[] = []
  if (speaks(claim.unitId, claim.ownerUnitId)) sides.push('CLAIMANT')
  if (speaks(claim.ownerUnitId, claim.unitId)) sides.push('OWNER')
  return sides
}

/** The side that takes a step: the one whose turn it is, or for taking back and giving back the own one. */
export function sideFor(actor: Actor, claim: ClaimFacts, step: ClaimStep): ClaimSide | undefined {
  const sides = sidesOf(actor, claim)
  if (step === 'WITHDRAW') return sides.find((side) => side === 'CLAIMANT')
  if (step === 'RELEASE') return sides[0]
  return sides.find((side) => side === claim.turn)
}

/** A step is taken by a party of the claim, in its turn, and never as the answer to one's own. */
export function mayDecideClaim(actor: Actor, claim: ClaimFacts, step: ClaimStep): Verdict {
  const { state, lastById } = claim
  const answers = step !== 'WITHDRAW' && step !== 'RELEASE'
  return allOf(
    unless(sidesOf(actor, claim).length > 0, 'NOT_CLAIM_PARTY'),
    unless(state === (step === 'RELEASE' ? 'AGREED' : 'OPEN'), 'CLAIM_SETTLED', {
      state: claimStateLabels[state],
    }),
    unless(sideFor(actor, claim, step) !== undefined, answers ? 'CLAIM_OTHER_TURN' : 'NOT_CLAIM_PARTY'),
    unless(!answers || lastById !== actor.personId, 'CLAIM_OWN_STEP'),
  )
}
