import type { CivilDate } from '../calendar/civil-date.ts'
import type { CalendarPeriod } from '../calendar/period.ts'
import type { CadenceStateKind } from '../meetings/vocabulary.ts'
import type { Membership } from '../organizations/membership.ts'
import type { UnitStateKind } from './vocabulary.ts'

/** One meeting of a period as the units see it: who takes part, and whose people were there. */
export type UnitMeeting = {
  id: string
  date: CivilDate
  unitIds: readonly string[]
  presentUnitIds: readonly string[]
}

/**
 * What one period of an obligation is for one unit (domain.md §3, cadence): a view of the same meetings, so a
 * joint meeting counts for every unit that took part.
 *
 * A unit owes a period if the obligation is due for it (`dueUnitIds` empty: for all) and it is a member on some
 * day of it; where the period's meeting has been held, on that meeting's day. ATTENDED: somebody of it was
 * present. ABSENT: it took part and nobody came. LEFT_OUT: a member that the meeting did not invite.
 */
export function unitState({
  unitId,
  dueUnitIds,
  memberships,
  period,
  state,
  meetings,
}: {
  unitId: string
  dueUnitIds: readonly string[]
  memberships: readonly Membership[]
  period: CalendarPeriod
  state: CadenceStateKind
  /** The meetings that the period's state names. */
  meetings: readonly UnitMeeting[]
}): UnitStateKind {
  if (dueUnitIds.length > 0 && !dueUnitIds.includes(unitId)) return 'NOT_OWED'
  const own = memberships.filter((membership) => membership.unitId === unitId)
  const isMember = (from: CivilDate, to: CivilDate) =>
    own.some((each) => each.from <= to && (each.until === null || each.until >= from))
  if (state !== 'HELD') return isMember(period.startsOn, period.endsOn) ? state : 'NOT_OWED'
  const owed = meetings.filter(({ date, unitIds }) => unitIds.includes(unitId) || isMember(date, date))
  if (owed.length === 0) return 'NOT_OWED'
  if (owed.some(({ presentUnitIds }) => presentUnitIds.includes(unitId))) return 'ATTENDED'
  return owed.some(({ unitIds }) => unitIds.includes(unitId)) ? 'ABSENT' : 'LEFT_OUT'
}
