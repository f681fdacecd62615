import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { asCivilDate, type CivilDate } from '../calendar/civil-date.ts'
import { type CalendarPeriod, monthsIn, type Period, periodOf } from '../calendar/period.ts'
import { preferredDayTexts as texts } from './messages.ts'
import type { Ordinal } from './vocabulary.ts'

/** "First Friday", or the 15th; of the nth month of the period, counted from 1. */
export type PreferredDay = { monthInPeriod: number } & (
  | { ordinal: Ordinal; weekday: number; dayOfMonth: null }
  | { ordinal: null; weekday: null; dayOfMonth: number }
)

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** Every month has this day; of later ones a month may have to do with its last. */
const everyMonths = 28

/**
 * The preferred day of each period of a year, in order. A day of the month that a month lacks is its last day
 * (31 is 30 April).
 */
export function preferredDays(
  { monthInPeriod, ...preferred }: PreferredDay,
  period: Period,
  year: number,
): { period: CalendarPeriod; day: CivilDate }[] {
  const months = monthsIn(period)
  const rule = new RRuleTemporal({
    freq: 'MONTHLY',
    byMonth: Array.from({ length: 12 / months }, (_, index) => index * months + monthInPeriod),
    ...(preferred.ordinal === null
      ? dayOfMonthRule(preferred.dayOfMonth)
      : { byDay: [`${preferred.ordinal}${weekdays[preferred.weekday - 1]}`] }),
    dtstart: Temporal.ZonedDateTime.from(`${year}-01-01T00:00:00[UTC]`),
    until: Temporal.ZonedDateTime.from(`${year}-12-31T00:00:00[UTC]`),
  })
  return rule.all().map((occurrence) => {
    const day = asCivilDate(occurrence.toString().slice(0, 10))
    return { period: periodOf(period, day), day }
  })
}

/** In place of a day that a month lacks, RFC 5545 would leave the month out; the last of these days stays. */
function dayOfMonthRule(dayOfMonth: number) {
  if (dayOfMonth <= everyMonths) return { byMonthDay: [dayOfMonth] }
  const days = Array.from({ length: dayOfMonth - everyMonths + 1 }, (_, index) => everyMonths + index)
  return { byMonthDay: days, bySetPos: [-1] }
}

/** `第一个星期五`, `第 2 个月的15日` */
export function describePreferredDay(preferred: PreferredDay | null, period: Period): string {
  if (preferred === null) return texts.none
  const day =
    preferred.ordinal === null
      ? texts.dayOfMonth(preferred.dayOfMonth)
      : texts.weekday(preferred.ordinal, preferred.weekday)
  return period === 'MONTH' ? day : `${texts.inMonth(preferred.monthInPeriod)}${day}`
}

/** The columns of a cadence as a preferred day; null where none is set. */
export function preferredDayOf(columns: {
  monthInPeriod: number
  ordinal: number | null
  weekday: number | null
  dayOfMonth: number | null
}): PreferredDay | null {
  const { monthInPeriod, ordinal, weekday, dayOfMonth } = columns
  if (dayOfMonth !== null) return { monthInPeriod, ordinal: null, weekday: null, dayOfMonth }
  if (ordinal === null || weekday === null) return null
  if (!isOrdinal(ordinal)) throw new RangeError(`not an ordinal: ${ordinal}`)
  return { monthInPeriod, ordinal, weekday, dayOfMonth: null }
}

function isOrdinal(number: number): number is Ordinal {
  return number === -1 || (Number.isInteger(number) && number >= 1 && number <= 4)
}
