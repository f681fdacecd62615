import { addDays, addMonths, type CivilDate, partsOf } from '../calendar/civil-date.ts'
import { monthsIn, type Period } from '../calendar/period.ts'

/** Who takes a turn: a person for a unit; in a council `personId` is null and the unit itself is the chair. */
export type Holder = { personId: string | null; unitId: string }

/** A rule from which terms are computed; `endsOn` is the last day, null while the roster is open. */
export type Roster = {
  id: string
  startsOn: CivilDate
  endsOn: CivilDate | null
  period: Period
  holders: readonly Holder[]
}

/** One turn of duty, both days included; `index` counts a roster's terms from 0. */
export type DutyTerm = {
  rosterId: string
  index: number
  holder: Holder
  startsOn: CivilDate
  endsOn: CivilDate
}

/** Whether the roster has somebody on duty that day. */
export function covers(roster: Roster, day: CivilDate): boolean {
  if (roster.holders.length === 0 || day < roster.startsOn) return false
  return roster.endsOn === null || day <= roster.endsOn
}

/** The nth term, or nothing when the roster ends before it. The nth start is counted from the first: no drift. */
export function termAt(roster: Roster, index: number): DutyTerm | undefined {
  const holder = roster.holders[index % roster.holders.length]
  const startsOn = startOf(roster, index)
  if (holder === undefined || (roster.endsOn !== null && startsOn > roster.endsOn)) return undefined
  const fullEnd = addDays(startOf(roster, index + 1), -1)
  const endsOn = roster.endsOn === null ? fullEnd : earlier(fullEnd, roster.endsOn)
  return { rosterId: roster.id, index, holder, startsOn, endsOn }
}

function startOf(roster: Roster, index: number): CivilDate {
  return addMonths(roster.startsOn, index * monthsIn(roster.period))
}

/** The index of the term on a day; negative before the start. */
export function indexOn(roster: Roster, day: CivilDate): number {
  const start = partsOf(roster.startsOn)
  const { year, month } = partsOf(day)
  const monthsApart = (year - start.year) * 12 + month - start.month
  const index = Math.floor(monthsApart / monthsIn(roster.period))
  return index >= 0 && startOf(roster, index) > day ? index - 1 : index
}

/** The earlier of two days. */
export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b
}

/** The later of two days. */
export function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b
}
