import { readHolidayFile } from '@pilin/domain/calendar/holiday-file'
import { holidayFileInput } from '@pilin/domain/calendar/schemas'
import { view } from '../../kernel/procedure.ts'
import { mayAdminister } from '../organizations/policy.ts'

/** What a file says, before it is imported: its days, or every sentence about what is wrong with it. */
export const checkHolidays = view({
  input: holidayFileInput,
  load: async ({ runtime, input }) => {
    const read = readHolidayFile(input.file)
    if ('problems' in read) return { ...read, replaces: null }
    const { year } = read.year
    const known = await runtime.database.prisma.holidayYear.findUnique({ where: { year } })
    return { ...read, replaces: known && { source: known.source } }
  },
  policy: mayAdminister,
  present: (read) => read,
})
