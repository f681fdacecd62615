import type { HolidayCalendar } from '@pilin/domain/calendar/workday'
import type { Transaction } from '@pilin/prisma/database'
import { dayOf } from '../../kernel/day.ts'

/** What is published about the years from `from` to `to`, both included. Nobody's own: it needs no scope. */
export async function readHolidays(tx: Transaction, from: number, to = from): Promise<HolidayCalendar> {
  const [years, days] = await Promise.all([
    tx.holidayYear.findMany({ where: { year: { gte: from, lte: to } }, select: { year: true } }),
    tx.holidayDay.findMany({
      where: { day: { gte: new Date(`${from}-01-01`), lte: new Date(`${to}-12-31`) } },
      // Where two papers speak of the same December day, the later one counts.
      orderBy: { year: 'asc' },
      select: { day: true, kind: true, name: true },
    }),
  ])
  return {
    years: new Set(years.map(({ year }) => year)),
    days: new Map(days.map(({ day, kind, name }) => [dayOf(day), { kind, name }])),
  }
}

/** The last year whose holidays are known; undefined when none is. */
export async function readLastCoveredYear(tx: Transaction): Promise<number | undefined> {
  const { _max } = await tx.holidayYear.aggregate({ _max: { year: true } })
  return _max.year ?? undefined
}
