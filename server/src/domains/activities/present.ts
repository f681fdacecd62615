import { freePlaces } from '@pilin/domain/activities/places'
import { type ActivityState, activityPhase } from '@pilin/domain/activities/vocabulary'
import { civilDateOf, civilTimeOf, formatClock, formatDay } from '@pilin/domain/calendar/shanghai'
import type { Actor } from '../../kernel/actor.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import type { ActivityRow, ListedActivity } from './data.ts'
import { type ActivityFacts, mayCancelRegistration, mayMarkPresent, takesRegistrations } from './policy.ts'

type Times = { state: ActivityState; startsAt: Date; endsAt: Date }

/** `11月20日 星期五 14:00–15:30`, the day apart, and how far it is. */
export function presentTimes(activity: Times, now: Date) {
  const { startsAt, endsAt } = activity
  const on = civilDateOf(startsAt)
  return {
    on,
    time: `${formatDay(on)} ${formatClock(startsAt)}–${formatClock(endsAt)}`,
    phase: activityPhase(activity, now),
  }
}

/** Who holds it, as strangers know it: a unit, or the organization by its whole name. */
export function hostOf(activity: {
  hostUnit: { shortName: string } | null
  organization: { name: string }
}): string {
  return activity.hostUnit?.shortName ?? activity.organization.name
}

/** What is free; null where there is no limit. */
function freeOf(activity: { places: number | null; taken: number }): number | null {
  return activity.places === null ? null : freePlaces(activity)
}

/** An activity as lists show it. */
export function presentListed(activity: ListedActivity, now: Date) {
  const { id, title, place, places, taken, brand, project, openToVisitors } = activity
  return {
    id,
    title,
    place,
    places,
    taken,
    free: freeOf(activity),
    brand,
    project,
    openToVisitors,
    host: activity.hostUnit?.shortName ?? activity.organization.shortName,
    ...presentTimes(activity, now),
  }
}

type PublicRow = Times & {
  id: string
  title: string
  summary: string
  place: string
  places: number | null
  taken: number
  reason: string
  organization: { name: string }
  hostUnit: { shortName: string } | null
  brand: { name: string } | null
  registrations: readonly { places: number }[]
}

/** What anybody may know: nothing about people but how many. */
export function presentPublic(activity: PublicRow, now: Date) {
  const { id, title, summary, place, places, reason, organization, brand, registrations } = activity
  return {
    id,
    title,
    summary,
    place,
    places,
    free: freeOf(activity),
    waiting: registrations.reduce((sum, each) => sum + each.places, 0),
    reason,
    organization: organization.name,
    host: hostOf(activity),
    brand: brand?.name ?? null,
    ...presentTimes(activity, now),
    takesRegistrations: isAllowed(takesRegistrations(activity, now)),
  }
}

/** What the form of an activity shows at first. */
export function presentFields(activity: ActivityRow) {
  const { title, summary, place, startsAt, endsAt, places, brandId, projectId, hostUnitId } = activity
  return {
    title,
    summary,
    place,
    date: civilDateOf(startsAt),
    startTime: civilTimeOf(startsAt),
    endTime: civilTimeOf(endsAt),
    places,
    brandId,
    projectId,
    hostUnitId,
    openToVisitors: activity.openToVisitors,
  }
}

type Registrations = ActivityRow['registrations']

/** The list at the door, for those who hold the activity: names, and visitors' numbers. */
export function presentList(registrations: Registrations, actor: Actor, facts: ActivityFacts, now: Date) {
  return registrations
    .filter(({ state }) => state !== 'CANCELLED')
    .map((each) => ({
      id: each.id,
      kind: each.kind,
      name: each.person
        ? `${each.person.unit.shortName} ${each.person.name}`
        : (each.unit?.shortName ?? each.name),
      phone: each.phone,
      places: each.places,
      state: each.state,
      serial: each.serial,
      present: each.present,
      mayMark: each.state === 'PLACED' && isAllowed(mayMarkPresent(actor, facts, now)),
      mayCancel: isAllowed(mayCancelRegistration(actor, { activity: facts, registrant: each }, now)),
    }))
}

/** The reader's own registration and the one of their unit, with their turn in the queue. */
export function presentOwn(registrations: Registrations, actor: Actor, facts: ActivityFacts, now: Date) {
  const standing = registrations.filter(({ state }) => state !== 'CANCELLED')
  const own = (each: Registrations[number] | undefined) =>
    each && {
      id: each.id,
      state: each.state,
      places: each.places,
      present: each.present,
      before: standing.filter(({ state, serial }) => state === 'WAITING' && serial < each.serial).length,
      mayCancel: isAllowed(mayCancelRegistration(actor, { activity: facts, registrant: each }, now)),
    }
  return {
    person: own(standing.find(({ personId }) => personId !== null && personId === actor.personId)) ?? null,
    unit: own(standing.find(({ unitId }) => unitId !== null && unitId === actor.unitId)) ?? null,
  }
}

/** How many have places, wait and came. */
export function countsOf(registrations: Registrations) {
  const sumOf = (of: (each: Registrations[number]) => number) =>
    registrations.reduce((sum, each) => sum + of(each), 0)
  return {
    placed: sumOf(({ state, places }) => (state === 'PLACED' ? places : 0)),
    waiting: sumOf(({ state, places }) => (state === 'WAITING' ? places : 0)),
    present: sumOf(({ present }) => present),
  }
}
