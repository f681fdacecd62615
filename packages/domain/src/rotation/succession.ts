import { addDays, addMonths, type CivilDate } from '../calendar/civil-date.ts'
import { earlier, indexOn, type Roster } from './duty-term.ts'

/** A roster that is not yet there. */
export type RosterDraft = Omit<Roster, 'id' | 'endsOn'> & { endsOn: CivilDate }

/**
 * The year that follows a roster: the same order and period, from the day after its last, beginning with the
 * holder who is next in order. It is shorter than a year where another roster already begins within it.
 * Nothing follows a roster that never ends, that has nobody, or that another one follows on the next day.
 */
export function nextYearOf(roster: Roster, rosters: readonly Roster[]): RosterDraft | undefined {
  if (roster.endsOn === null || roster.holders.length === 0) return undefined
  const startsOn = addDays(roster.endsOn, 1)
  const year = addDays(addMonths(startsOn, 12), -1)
  const later = rosters.filter((each) => each.id !== roster.id && (each.endsOn ?? startsOn) >= startsOn)
  const endsOn = later.reduce((end, each) => earlier(end, addDays(each.startsOn, -1)), year)
  if (endsOn < startsOn) return undefined
  const first = (indexOn(roster, roster.endsOn) + 1) % roster.holders.length
  const holders = [...roster.holders.slice(first), ...roster.holders.slice(0, first)]
  return { startsOn, endsOn, period: roster.period, holders }
}
