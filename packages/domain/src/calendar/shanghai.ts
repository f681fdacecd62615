import { z } from 'zod'
import {
  addDays,
  type CivilDate,
  type CivilMonth,
  firstDay,
  lastDay,
  monthOf,
  partsOf,
  weekday,
} from './civil-date.ts'
import { calendarMessages, weekdayNames } from './messages.ts'

// Civil time is China standard time, UTC+8 on every day. The summer times before 1992 are older than the product.
const offsetMilliseconds = 8 * 60 * 60 * 1000
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/

/** A time of the day, `HH:mm`, 00:00–23:59. */
export const civilTime = z.string({ error: calendarMessages.timeMissing }).regex(timePattern, {
  abort: true,
  error: ({ input }) => (input === '' ? calendarMessages.timeMissing : calendarMessages.timeWrong),
})
export type CivilTime = z.output<typeof civilTime>

/** The day in Shanghai at this instant. */
export function civilDateOf(instant: Date): CivilDate {
  const date = shifted(instant).slice(0, -14)
  if (date.length !== 10) throw new RangeError(`outside the calendar: ${date}`)
  return date as CivilDate
}

/** The time in Shanghai at this instant, `HH:mm`; seconds are cut off. */
export function civilTimeOf(instant: Date): CivilTime {
  return shifted(instant).slice(-13, -8)
}

/** The instant at which clocks in Shanghai show this day and time (`HH:mm`); throws on nonsense. */
export function instantOf(date: CivilDate, time: CivilTime): Date {
  if (!timePattern.test(time)) throw new RangeError(`not a civil time: ${JSON.stringify(time)}`)
  return new Date(`${date}T${time}:00.000+08:00`)
}

/** The instants of a month, half open: `from` belongs to it, `to` is the first of the next. */
export function monthSpan(month: CivilMonth): { from: Date; to: Date } {
  const firstOfNext = addDays(lastDay(month), 1)
  return { from: instantOf(firstDay(month), '00:00'), to: instantOf(firstOfNext, '00:00') }
}

/** `11月6日 星期五` */
export function formatDay(date: CivilDate): string {
  return `${monthAndDay(date)} ${weekdayNames[weekday(date) - 1]}`
}

/** `2026年11月6日` */
export function formatFullDay(date: CivilDate): string {
  return `${partsOf(date).year}年${monthAndDay(date)}`
}

/** `2026年11月` */
export function formatMonth(month: CivilMonth): string {
  const parts = partsOf(firstDay(month))
  return `${parts.year}年${parts.month}月`
}

/** `14:30` */
export function formatClock(instant: Date): string {
  return civilTimeOf(instant)
}

/** `11月6日 14:30` */
export function formatDayAndClock(instant: Date): string {
  return `${monthAndDay(civilDateOf(instant))} ${formatClock(instant)}`
}

/** The month in Shanghai at this instant. */
export function civilMonthOf(instant: Date): CivilMonth {
  return monthOf(civilDateOf(instant))
}

function monthAndDay(date: CivilDate): string {
  const { month, day } = partsOf(date)
  return `${month}月${day}日`
}

function shifted(instant: Date): string {
  return new Date(instant.getTime() + offsetMilliseconds).toISOString()
}
