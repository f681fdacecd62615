import { addDays, type CivilDate, weekday } from '../calendar/civil-date.ts'
import { type HolidayCalendar, type WorkdayVerdict, workdayVerdict } from '../calendar/workday.ts'
import type { PlanReason } from './vocabulary.ts'

/** Where a meeting is proposed, and why not on its preferred day; `reasonName` is the holiday's. */
export type AdjustedDay = { day: CivilDate; reason: PlanReason; reasonName: string }

type Wish = {
  /** The preferred day. */
  day: CivilDate
  /** Whether a weekday was asked for ("first Friday") rather than a day of the month. */
  byWeekday: boolean
  /** The period that the meeting fulfils; the new day stays inside it. */
  from: CivilDate
  to: CivilDate
}

/**
 * Moves a preferred day off days on which people cannot come (domain.md §3, cadence; decision 0014).
 *
 * Good days are workdays, make-up workdays (调休) among them; where a Saturday or Sunday was asked for, they are
 * ordinary weekend days instead. A good preferred day stays. Else the first good day of these, always inside the
 * period that is owed:
 * 1. later days of the same week (Monday to Sunday), then earlier ones, the nearest first;
 * 2. in each following week the same weekday, then later and then earlier days of that week; a day of the month
 *    takes the first good day of the week;
 * 3. in each preceding week likewise; a day of the month takes the last good day.
 *
 * The first Friday of October 2026 is the 2nd, a holiday; the rest of that week is off or belongs to September,
 * so it becomes Friday the 9th. In a year that is not published the preferred day stays, marked UNPUBLISHED.
 */
export function adjustDay(wish: Wish, calendar: HolidayCalendar): AdjustedDay {
  const verdict = workdayVerdict(wish.day, calendar)
  if (verdict.kind === 'UNPUBLISHED') return { day: wish.day, reason: 'UNPUBLISHED', reasonName: '' }
  const wantsWeekend = wish.byWeekday && weekday(wish.day) > 5
  const isGood = (day: CivilDate) => {
    const { kind } = workdayVerdict(day, calendar)
    return wantsWeekend ? kind === 'WEEKEND' : kind === 'WORKDAY' || kind === 'MAKE_UP_WORKDAY'
  }
  const day = candidates(wish).find(isGood)
  if (day === undefined || day === wish.day) return { day: wish.day, reason: 'NONE', reasonName: '' }
  return { day, ...reasonOf(verdict) }
}

function reasonOf(verdict: WorkdayVerdict): Pick<AdjustedDay, 'reason' | 'reasonName'> {
  if (verdict.kind === 'HOLIDAY') return { reason: 'HOLIDAY', reasonName: verdict.name }
  if (verdict.kind === 'MAKE_UP_WORKDAY') return { reason: 'MAKE_UP_WORKDAY', reasonName: verdict.name }
  return { reason: 'WEEKEND', reasonName: '' }
}

/** Every day of the period, the one to be taken first in front. */
function candidates({ day, byWeekday, from, to }: Wish): CivilDate[] {
  const days = weekFrom(day)
  const monday = addDays(day, 1 - weekday(day))
  for (let week = 1; addDays(monday, 7 * week) <= to; week++) {
    days.push(...weekFrom(byWeekday ? addDays(day, 7 * week) : addDays(monday, 7 * week)))
  }
  for (let week = 1; addDays(monday, 6 - 7 * week) >= from; week++) {
    days.push(...weekFrom(byWeekday ? addDays(day, -7 * week) : addDays(monday, 6 - 7 * week)))
  }
  return days.filter((each) => from <= each && each <= to)
}

/** The days of a week: this one, the later ones, then the earlier ones backwards. */
function weekFrom(day: CivilDate): CivilDate[] {
  const position = weekday(day)
  const later = Array.from({ length: 8 - position }, (_, days) => addDays(day, days))
  const earlier = Array.from({ length: position - 1 }, (_, days) => addDays(day, -days - 1))
  return [...later, ...earlier]
}
