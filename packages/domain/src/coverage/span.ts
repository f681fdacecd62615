import { addMonths, type CivilDate, partsOf } from '../calendar/civil-date.ts'
import { type CalendarPeriod, periodOf } from '../calendar/period.ts'
import { earlier } from '../rotation/duty-term.ts'

/** Days from `from` to `until`, both included. */
export type CoverageSpan = { from: CivilDate; until: CivilDate }

/** Years that a span may cover at most. */
export const longestSpan = 10

/** The asked span; what is not asked for is the half year up to today. */
export function spanOf(
  { from, until }: { from: CivilDate | null; until: CivilDate | null },
  today: CivilDate,
): CoverageSpan {
  const last = until ?? today
  const first = from ?? addMonths(last, -6)
  // Who asks for days to come only sees that there is nothing yet.
  return { from: earlier(first, last), until: last }
}

/** Whether a span ends after it begins and is not too long. */
export function spanProblem({ from, until }: CoverageSpan): 'BACKWARDS' | 'TOO_LONG' | null {
  if (until < from) return 'BACKWARDS'
  return addMonths(from, longestSpan * 12) < until ? 'TOO_LONG' : null
}

/** `2026-1` is the first half of 2026, `2026-2` the second. */
export function halfYearOf(half: string): CalendarPeriod {
  const [year, part] = half.split('-')
  return periodOf('HALF_YEAR', `${year}-${part === '1' ? '01' : '07'}-01` as CivilDate)
}

/** The name of the half year in which a day lies. */
export function halfOf(day: CivilDate): string {
  const { year, month } = partsOf(day)
  return `${year}-${month <= 6 ? 1 : 2}`
}

/** The days of a half year that are over or today; all of them while none is. */
export function spanInHalf({ startsOn, endsOn }: CalendarPeriod, today: CivilDate): CoverageSpan {
  return { from: startsOn, until: startsOn <= today && today < endsOn ? today : endsOn }
}
