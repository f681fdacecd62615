import { z } from 'zod'
import { addDays, addMonths, type CivilDate, type CivilMonth, firstDay, partsOf } from './civil-date.ts'
import { calendarMessages, halfYearNames, quarterNames } from './messages.ts'

export const period = z.enum(['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'], {
  error: calendarMessages.periodWrong,
})
export type Period = z.output<typeof period>

/** For a choice in a form: how often. */
export const periodLabels: Record<Period, string> = {
  MONTH: '每月',
  QUARTER: '每季度',
  HALF_YEAR: '每半年',
  YEAR: '每年',
}

/** One month, quarter, half-year or year of the calendar; both days belong to it. */
export type CalendarPeriod = { period: Period; startsOn: CivilDate; endsOn: CivilDate; label: string }

const months: Record<Period, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 }

/** Length in calendar months: 1, 3, 6 or 12. */
export function monthsIn(period: Period): number {
  return months[period]
}

/** The calendar period that `day` lies in (a quarter starts in January, April, July or October). */
export function periodOf(period: Period, day: CivilDate): CalendarPeriod {
  const length = monthsIn(period)
  const { year, month } = partsOf(day)
  const ordinal = Math.floor((month - 1) / length)
  const firstMonth = `${day.slice(0, 4)}-${String(ordinal * length + 1).padStart(2, '0')}` as CivilMonth
  const startsOn = firstDay(firstMonth)
  const endsOn = addDays(addMonths(startsOn, length), -1)
  return { period, startsOn, endsOn, label: `${year}年${partLabel(period, ordinal)}` }
}

function partLabel(period: Period, ordinal: number): string {
  if (period === 'MONTH') return `${ordinal + 1}月`
  if (period === 'QUARTER') return quarterNames[ordinal] ?? ''
  if (period === 'HALF_YEAR') return halfYearNames[ordinal] ?? ''
  return ''
}
