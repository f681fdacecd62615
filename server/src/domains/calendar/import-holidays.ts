import { readHolidayFile } from '@pilin/domain/calendar/holiday-file'
import { holidayFileInput } from '@pilin/domain/calendar/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayAdminister } from '../organizations/policy.ts'
import { replaceHolidayYear } from './store.ts'

/** An administrator imports a year of holidays from a file; it takes the place of what was known. */
export const importHolidays = useCase({
  input: holidayFileInput,
  load: async () => ({}),
  policy: mayAdminister,
  async run({ tx, actor, input, now }) {
    const read = readHolidayFile(input.file)
    if ('problems' in read) {
      const file = read.problems.join('')
      throw new DomainError('HOLIDAY_FILE', { count: read.problems.length }, { file })
    }
    const { year, days, papers } = read.year
    await replaceHolidayYear(tx, read.year, { userId: actor.userId, name: actor.name, now })
    await recordAudit(tx, {
      actor,
      organizationId: null,
      kind: 'calendar.imported',
      subjectId: String(year),
      data: { year, days: days.length, source: papers.join(' ') },
      now,
    })
    return { year }
  },
})
