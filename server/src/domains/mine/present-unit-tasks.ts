import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Actor } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { mayDecideClaim } from '../lists/policy.ts'
import { mayAnswerFor } from '../surveys/policy.ts'
import type { UnitTasks } from './read-unit-tasks.ts'

type Found = { id: string; organizationId: string; title: string; dueOn: CivilDate | null }

/** The surveys that the reader may answer for their unit, with their last day, the nearest first. */
export function surveysToAnswer({ surveys, contacts, memberships }: UnitTasks, actor: Actor): Found[] {
  const { unitId } = actor
  return surveys
    .filter(({ organizationId }) => {
      const contactIds = contacts
        .filter((each) => each.organizationId === organizationId)
        .map(({ personId }) => personId)
      const unitIds = membersOf(memberships, organizationId)
      return isAllowed(mayAnswerFor(actor, { organizationId, unitIds, unitId, contactIds }))
    })
    .map(({ closesOn, ...survey }) => ({ ...survey, dueOn: dayOf(closesOn) }))
}

/**
 * The needs that somebody offers to take on, or the resources that somebody asks for, where the answer is the
 * reader's unit's to give; about what is the organization's own, whoever keeps its lists answers.
 */
export function claimsToAnswer(
  { claims, memberships }: UnitTasks,
  actor: Actor,
  kind: 'need' | 'resource',
): Found[] {
  return claims.flatMap(({ entries, need, resource, ...claim }) => {
    const about = kind === 'need' ? need : resource
    if (!about) return []
    const { organizationId, unitId, turn } = claim
    const asked = turn === 'OWNER' ? about.unitId : unitId
    const facts = {
      ...claim,
      unitIds: membersOf(memberships, organizationId),
      ownerUnitId: about.unitId,
      lastById: entries[0]?.personId ?? null,
    }
    // Who keeps the lists could answer for any unit, but that is not what waits for them.
    const isOwn = asked === null || asked === actor.unitId
    if (!isOwn || !isAllowed(mayDecideClaim(actor, facts, 'AGREE'))) return []
    return [{ id: about.id, organizationId, title: about.title, dueOn: null }]
  })
}

function membersOf(memberships: UnitTasks['memberships'], organizationId: string): string[] {
  return memberships.filter((each) => each.organizationId === organizationId).map(({ unitId }) => unitId)
}
