import { type CivilDate, partsOf, weekday } from './civil-date.ts'

/** A published day: off, or a weekend's day on which people work (调休). */
export type HolidayDay = { kind: 'OFF' | 'WORK'; name: string }

/** What is published: whole years, and the days in them that differ from the week. */
export type HolidayCalendar = {
  years: ReadonlySet<number>
  days: ReadonlyMap<CivilDate, HolidayDay>
}

/** What a day is for those who work from Monday to Friday; UNPUBLISHED in a year that is not known yet. */
export type WorkdayVerdict =
  | { kind: 'WORKDAY' | 'WEEKEND' | 'UNPUBLISHED' }
  | { kind: 'HOLIDAY' | 'MAKE_UP_WORKDAY'; name: string }

/**
 * Judges a day by what is published, and never guesses: in a year that is not covered every day is UNPUBLISHED,
 * save those of which the next year's paper already speaks.
 */
export function workdayVerdict(day: CivilDate, { years, days }: HolidayCalendar): WorkdayVerdict {
  const published = days.get(day)
  if (published)
    return { kind: published.kind === 'OFF' ? 'HOLIDAY' : 'MAKE_UP_WORKDAY', name: published.name }
  if (!years.has(partsOf(day).year)) return { kind: 'UNPUBLISHED' }
  return { kind: weekday(day) > 5 ? 'WEEKEND' : 'WORKDAY' }
}

/** The last year from which on nothing is known, or undefined where nothing is known at all. */
export function lastCoveredYear({ years }: Pick<HolidayCalendar, 'years'>): number | undefined {
  return years.size === 0 ? undefined : Math.max(...years)
}
