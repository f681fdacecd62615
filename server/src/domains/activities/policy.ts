import type { ActivityState } from '@pilin/domain/activities/vocabulary'
import { checkInOpensAt, checkInWindow } from '@pilin/domain/attendance/check-in'
import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import type { Actor } from '../../kernel/actor.ts'
import { allOf, isAllowed, unless, type Verdict } from '../../kernel/verdict.ts'
import { actsForUnit, type ListPlace, mayActFor, mayKeepLists, maySeeLists } from '../lists/policy.ts'

/** What a policy about an activity looks at. */
export type ActivityFacts = ListPlace & {
  state: ActivityState
  startsAt: Date
  endsAt: Date
  hostUnitId: string | null
}

/** The secretariat holds activities for the organization and for any unit, a unit's people for their own. */
export function mayAddActivity(actor: Actor, place: ListPlace, hostUnitId: string | null): Verdict {
  return mayActFor(actor, place, hostUnitId)
}

/** Who holds an activity: the secretariat and the people of the unit that does. They see who has registered. */
export function mayHoldActivity(actor: Actor, activity: ActivityFacts): Verdict {
  const holds = actsForUnit(actor, activity, activity.hostUnitId)
  return allOf(
    maySeeLists(actor, activity),
    unless(holds || isAllowed(mayKeepLists(actor, activity)), 'NOT_ACTIVITY_HOST'),
  )
}

/** An activity is changed until it is over. */
export function mayChangeActivity(actor: Actor, activity: ActivityFacts, now: Date): Verdict {
  return allOf(
    mayHoldActivity(actor, activity),
    stands(activity),
    unless(now < activity.endsAt, 'ACTIVITY_OVER'),
  )
}

/** What an activity was like is noted once it has begun, and for as long as somebody has something to note. */
export function mayNoteActivity(actor: Actor, activity: ActivityFacts, now: Date): Verdict {
  return allOf(
    mayHoldActivity(actor, activity),
    stands(activity),
    unless(now >= activity.startsAt, 'ACTIVITY_NOT_BEGUN'),
  )
}

/** Places are asked for and given back until the activity begins, whoever asks. */
export function takesRegistrations(activity: Pick<ActivityFacts, 'state' | 'startsAt'>, now: Date): Verdict {
  return allOf(stands(activity), unless(now < activity.startsAt, 'ACTIVITY_BEGUN'))
}

/** Everybody of the organization registers, observers too. */
export function mayRegister(actor: Actor, activity: ActivityFacts, now: Date): Verdict {
  return allOf(maySeeLists(actor, activity), takesRegistrations(activity, now))
}

/** A unit's people ask for places for several of it; whoever keeps the lists does so for any unit. */
export function mayRegisterUnit(
  actor: Actor,
  activity: ActivityFacts,
  unitId: string | null,
  now: Date,
): Verdict {
  return allOf(mayActFor(actor, activity, unitId), takesRegistrations(activity, now))
}

/** Whose a registration is. */
export type Registrant = { personId: string | null; unitId: string | null }

/** One's own registration and one's unit's is changed and given back; who holds the activity does so with any. */
export function mayCancelRegistration(
  actor: Actor,
  { activity, registrant }: { activity: ActivityFacts; registrant: Registrant },
  now: Date,
): Verdict {
  const isOwn =
    (registrant.personId !== null && registrant.personId === actor.personId) ||
    actsForUnit(actor, activity, registrant.unitId)
  return allOf(
    maySeeLists(actor, activity),
    unless(isOwn || isAllowed(mayHoldActivity(actor, activity)), 'NOT_OWN_REGISTRATION'),
    takesRegistrations(activity, now),
  )
}

/** Who holds the activity notes who came, from half an hour before it begins. */
export function mayMarkPresent(actor: Actor, activity: ActivityFacts, now: Date): Verdict {
  const from = formatDayAndClock(checkInOpensAt(activity.startsAt))
  return allOf(
    mayHoldActivity(actor, activity),
    stands(activity),
    unless(now >= checkInOpensAt(activity.startsAt), 'ARRIVALS_EARLY', { from }),
  )
}

/** With the code on the screen one arrives from half an hour before the start until the end. */
export function takesArrivals(
  activity: Pick<ActivityFacts, 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): Verdict {
  const window = checkInWindow({ ...activity, startedAt: null, endedAt: null }, now)
  const from = formatDayAndClock(checkInOpensAt(activity.startsAt))
  return allOf(
    stands(activity),
    unless(window !== 'EARLY', 'ARRIVALS_EARLY', { from }),
    unless(window !== 'OVER', 'ARRIVALS_OVER'),
  )
}

function stands({ state }: Pick<ActivityFacts, 'state'>): Verdict {
  return unless(state === 'PLANNED', 'ACTIVITY_CANCELLED')
}
