import { z } from 'zod'
import { dayOf } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { mayAdminister } from '../organizations/policy.ts'

/** The years whose holidays are known, newest first, with where they come from. */
export const viewHolidays = view({
  input: z.object({}),
  load: ({ runtime }) =>
    runtime.database.prisma.holidayYear.findMany({
      orderBy: { year: 'desc' },
      include: { days: { orderBy: { day: 'asc' }, select: { day: true, kind: true, name: true } } },
    }),
  policy: mayAdminister,
  present: (years) => ({
    lastCoveredYear: years[0]?.year ?? null,
    years: years.map(({ year, source, importedAt, importedBy, days }) => ({
      year,
      source,
      importedAt,
      importedBy,
      days: days.map(({ day, kind, name }) => ({ day: dayOf(day), kind, name })),
    })),
  }),
})
