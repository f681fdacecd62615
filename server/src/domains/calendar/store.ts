import type { HolidayYear } from '@pilin/domain/calendar/holiday-file'
import type { Transaction } from '@pilin/prisma/database'
import { columnOf } from '../../kernel/day.ts'

/** Puts a year in the place of what was known about it before. */
export async function replaceHolidayYear(
  tx: Transaction,
  { year, papers, days }: HolidayYear,
  by: { userId: string; name: string; now: Date },
): Promise<void> {
  await tx.holidayYear.deleteMany({ where: { year } })
  await tx.holidayYear.create({
    data: {
      year,
      source: papers.join(' '),
      importedAt: by.now,
      importedById: by.userId,
      importedBy: by.name,
      days: { createMany: { data: days.map(({ day, ...rest }) => ({ day: columnOf(day), ...rest })) } },
    },
  })
}
