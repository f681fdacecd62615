import { type CivilDate, partsOf } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'

/** `11月6日` */
export function formatMonthDay(date: CivilDate): string {
  const { month, day } = partsOf(date)
  return `${month}月${day}日`
}

/** `2026年11月1日至30日`, with only as much of the second day as the first does not say. */
export function formatSpan(from: CivilDate, to: CivilDate): string {
  const a = partsOf(from)
  const b = partsOf(to)
  if (a.year !== b.year) return `${formatFullDay(from)}至${formatFullDay(to)}`
  if (a.month !== b.month) return `${formatFullDay(from)}至${formatMonthDay(to)}`
  return `${formatFullDay(from)}至${b.day}日`
}

/** `2017年`, `2017年6月` or `2017年6月12日`: no more than is known. */
export function formatKnownDate(date: CivilDate, precision: string): string {
  const { year, month } = partsOf(date)
  if (precision === 'YEAR') return `${year}年`
  return precision === 'MONTH' ? `${year}年${month}月` : formatFullDay(date)
}
