import { daysBetween } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { claimStep } from '@pilin/domain/lists/claims'
import type { Matchable } from '@pilin/domain/lists/matching'
import type { Actor } from '../../kernel/actor.ts'
import { dayOrNull } from '../../kernel/day.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import type { ClaimRow, NeedRow, ResourceRow } from './data.ts'
import { type ClaimFacts, type ListPlace, mayDecideClaim } from './policy.ts'
import { offerOf, spanText } from './take-time.ts'

/** What the policies about a claim look at. */
export function claimFacts(claim: ClaimRow, place: ListPlace): ClaimFacts {
  const { unitId, state, turn, entries } = claim
  return {
    organizationId: place.organizationId,
    unitIds: place.unitIds,
    unitId,
    ownerUnitId: claim.need?.unitId ?? claim.resource?.unitId ?? null,
    state,
    turn,
    lastById: entries.at(-1)?.personId ?? null,
  }
}

/** A claim with every step, and what the reader may do with it. */
export function presentClaim(claim: ClaimRow, actor: Actor, place: ListPlace, now: Date) {
  const facts = claimFacts(claim, place)
  const { id, role, state, turn, startsAt, endsAt, entries, askedAt } = claim
  return {
    id,
    unit: claim.unit.shortName,
    about: claim.need
      ? { kind: 'NEED' as const, id: claim.need.id, title: claim.need.title }
      : { kind: 'RESOURCE' as const, id: claim.resource?.id ?? '', title: claim.resource?.title ?? '' },
    role,
    state,
    turn,
    timed: claim.resource?.timed ?? false,
    time: startsAt && endsAt ? spanText({ startsAt, endsAt }) : null,
    age: daysBetween(civilDateOf(askedAt), civilDateOf(now)),
    entries: entries.map((entry) => ({
      id: entry.id,
      step: entry.step,
      text: entry.text,
      by: `${entry.person.unit.shortName} ${entry.person.name}`,
      at: formatDayAndClock(entry.at),
      time:
        entry.startsAt && entry.endsAt ? spanText({ startsAt: entry.startsAt, endsAt: entry.endsAt }) : null,
    })),
    steps: claimStep.options.filter((step) => isAllowed(mayDecideClaim(actor, facts, step))),
  }
}
export type ClaimView = ReturnType<typeof presentClaim>

/** A need as lists show it, with its age and who works on it. */
export function presentNeed(need: NeedRow, now: Date) {
  const agreed = need.claims.filter(({ state }) => state === 'AGREED')
  const responsible = agreed.find(({ role }) => role === 'RESPONSIBLE')
  const enteredOn = civilDateOf(need.enteredAt)
  return {
    id: need.id,
    title: need.title,
    description: need.description,
    place: need.place,
    source: need.source,
    category: need.category,
    unit: need.unit?.shortName ?? null,
    enteredBy: need.enteredBy.name,
    enteredOn,
    from: dayOrNull(need.fromDay),
    until: dayOrNull(need.untilDay),
    state: need.state,
    outcome: need.outcome,
    reason: need.reason,
    endedOn: need.endedAt && civilDateOf(need.endedAt),
    endedBy: need.endedBy?.name ?? '',
    /** Whole days since it was entered, while it is open. */
    age: need.state === 'OPEN' ? daysBetween(enteredOn, civilDateOf(now)) : null,
    responsible: responsible?.unit.shortName ?? null,
    helpers: agreed.filter(({ role }) => role === 'HELPER').map(({ unit }) => unit.shortName),
    asked: need.claims.filter(({ state }) => state === 'OPEN').length,
    /** Whether nobody has taken it on, and nothing has begun. */
    waits: need.state === 'OPEN' && !responsible && need.topics.length === 0,
    mergedInto: need.mergedInto,
    merged: need.merged.map(({ id, title, unit, enteredBy, enteredAt }) => ({
      id,
      title,
      unit: unit?.shortName ?? null,
      enteredBy: enteredBy.name,
      enteredOn: civilDateOf(enteredAt),
    })),
  }
}
export type NeedView = ReturnType<typeof presentNeed>

/** A resource as lists show it, with the times that are given away from today on. */
export function presentResource(resource: ResourceRow, now: Date) {
  const { id, title, description, place, conditions, timed, category, times } = resource
  return {
    id,
    title,
    description,
    place,
    conditions,
    timed,
    category,
    unit: resource.unit?.shortName ?? null,
    enteredBy: resource.enteredBy.name,
    enteredOn: civilDateOf(resource.enteredAt),
    offer: offerOf(resource),
    endedOn: resource.endedAt && civilDateOf(resource.endedAt),
    endedBy: resource.endedBy?.name ?? '',
    reason: resource.reason,
    taken: times
      .filter(({ endsAt }) => endsAt > now)
      .map((time) => ({
        id: time.id,
        when: spanText(time),
        unit: resource.claims.find((claim) => claim.id === time.claimId)?.unit.shortName ?? '',
      })),
    asked: resource.claims.filter(({ state }) => state === 'OPEN').length,
  }
}
export type ResourceView = ReturnType<typeof presentResource>

/** What of a need the suggestions compare. */
export function matchableNeed(need: NeedRow): Matchable {
  const { category, place, title, description } = need
  const days = { from: dayOrNull(need.fromDay), until: dayOrNull(need.untilDay) }
  return { category, place, words: `${title} ${description}`, ...days }
}

/** What of a resource the suggestions compare; one without a place is where its unit is. */
export function matchableResource(resource: ResourceRow): Matchable {
  const { category, title, description, unit } = resource
  const place = resource.place || (unit ? `${unit.district}${unit.town}` : '')
  const { from, until } = offerOf(resource)
  return { category, place, words: `${title} ${description}`, from, until }
}
