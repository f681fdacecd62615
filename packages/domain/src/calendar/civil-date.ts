import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { calendarMessages } from './messages.ts'

/** A day of the calendar, `YYYY-MM-DD`, 1900–2200. Compare two of them with `<`. */
export const civilDate = z
  .string({ error: calendarMessages.dateMissing })
  .refine(isCalendarDay, {
    abort: true,
    error: ({ input }) => (input === '' ? calendarMessages.dateMissing : calendarMessages.dateWrong),
  })
  .brand<'CivilDate'>()
export type CivilDate = z.output<typeof civilDate>

/** A month of the calendar, `YYYY-MM`, 1900–2200. */
export const civilMonth = z
  .string({ error: calendarMessages.monthMissing })
  .refine(isCalendarMonth, {
    abort: true,
    error: ({ input }) => (input === '' ? calendarMessages.monthMissing : calendarMessages.monthWrong),
  })
  .brand<'CivilMonth'>()
export type CivilMonth = z.output<typeof civilMonth>

/** Takes a string for a day; throws on anything that `civilDate` refuses. */
export function asCivilDate(text: string): CivilDate {
  if (!isCalendarDay(text)) throw new RangeError(`not a civil date: ${JSON.stringify(text)}`)
  return text as CivilDate
}

/** Takes a string for a month; throws on anything that `civilMonth` refuses. */
export function asCivilMonth(text: string): CivilMonth {
  if (!isCalendarMonth(text)) throw new RangeError(`not a civil month: ${JSON.stringify(text)}`)
  return text as CivilMonth
}

/** `n` days later, or earlier when negative. Arithmetic may leave 1900–2200 but not the years 0–9999. */
export function addDays(date: CivilDate, n: number): CivilDate {
  return computedDate(day(date).add({ days: n }))
}

/** `n` calendar months later or earlier; a day that the month lacks becomes its last day (31 Jan + 1 = 28 Feb). */
export function addMonths(date: CivilDate, n: number): CivilDate {
  return computedDate(day(date).add({ months: n }))
}

export function monthOf(date: CivilDate): CivilMonth {
  return date.slice(0, 7) as CivilMonth
}

export function firstDay(month: CivilMonth): CivilDate {
  return `${month}-01` as CivilDate
}

export function lastDay(month: CivilMonth): CivilDate {
  return `${month}-${Temporal.PlainYearMonth.from(month).daysInMonth}` as CivilDate
}

export function nextMonth(month: CivilMonth): CivilMonth {
  return monthOf(addMonths(firstDay(month), 1))
}

export function previousMonth(month: CivilMonth): CivilMonth {
  return monthOf(addMonths(firstDay(month), -1))
}

/** Days from `a` to `b`: 0 for the same day, 1 when `b` is the day after `a`, negative when before. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return day(a).until(day(b), { largestUnit: 'day' }).days
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: CivilDate): number {
  return day(date).dayOfWeek
}

/** The parts as numbers; months from 1 to 12. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function day(date: CivilDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date)
}

function computedDate(date: Temporal.PlainDate): CivilDate {
  const text = date.toString()
  if (text.length !== 10) throw new RangeError(`outside the calendar: ${text}`)
  return text as CivilDate
}

function isCalendarMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text >= '1900-01' && text <= '2200-12'
}

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const month = text.slice(0, 7)
  if (!isCalendarMonth(month)) return false
  const dayOfMonth = Number(text.slice(8))
  return dayOfMonth >= 1 && dayOfMonth <= Temporal.PlainYearMonth.from(month).daysInMonth
}
