import { asCivilDate, type CivilDate, partsOf } from '@pilin/domain/calendar/civil-date'
import type { Database } from '@pilin/prisma/database'
import { LegalHoliday } from 'tyme4ts'
import { columnOf } from '../../kernel/day.ts'

const source = 'tyme4ts 内置数据（依据国务院办公厅历年节假日安排通知）'
/** Of the year before, the package knows the last days of December only. */
const firstYear = 2002

type KnownDay = { year: number; day: Date; kind: 'OFF' | 'WORK'; name: string }

/**
 * Writes the years that come with the program and are not in the database yet. Repeatable; a year that an
 * administrator has imported stays as it is.
 */
export async function importKnownYears({ prisma }: Database, now: Date): Promise<void> {
  const there = await prisma.holidayYear.findMany({ select: { year: true } })
  const known = new Set(there.map(({ year }) => year))
  if (known.has(lastKnownYear())) return
  const days = knownDays().filter(({ year }) => !known.has(year))
  const years = [...new Set(days.map(({ year }) => year))]
  await prisma.$transaction([
    prisma.holidayYear.createMany({
      data: years.map((year) => ({ year, source, importedAt: now })),
      skipDuplicates: true,
    }),
    prisma.holidayDay.createMany({ data: days, skipDuplicates: true }),
  ])
}

/** The last year of which the package knows the National Day. */
function lastKnownYear(): number {
  let year = firstYear
  while (LegalHoliday.fromYmd(year + 1, 10, 1) !== null) year += 1
  return year
}

function knownDays(): KnownDay[] {
  const days: KnownDay[] = []
  for (let each = LegalHoliday.fromYmd(2001, 12, 29); each !== null; each = each.next(1)) {
    const day = civilDayOf(each)
    const { year } = partsOf(day)
    const kind = each.isWork() ? 'WORK' : 'OFF'
    if (year >= firstYear) days.push({ year, day: columnOf(day), kind, name: each.getName() })
  }
  return days
}

function civilDayOf(holiday: LegalHoliday): CivilDate {
  const day = holiday.getDay()
  const two = (number: number) => String(number).padStart(2, '0')
  return asCivilDate(`${day.getYear()}-${two(day.getMonth())}-${two(day.getDay())}`)
}
