import fc from 'fast-check'
import { addDays, asCivilDate, type CivilDate } from '../src/calendar/civil-date.ts'

/** Any day from 1900 to 2200. */
export const anyDay = days('1900-01-01', 109_938)

/** A day from 1990 to 2089, for what is planned. */
export const plannedDay = days('1990-01-01', 36_524)

export const anyPeriod = fc.constantFrom(
  'MONTH' as const,
  'QUARTER' as const,
  'HALF_YEAR' as const,
  'YEAR' as const,
)

function days(first: string, most: number): fc.Arbitrary<CivilDate> {
  return fc.integer({ min: 0, max: most }).map((n) => addDays(asCivilDate(first), n))
}
