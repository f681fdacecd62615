import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, instantOf } from '@pilin/domain/calendar/shanghai'
import { archiveYearInput } from '@pilin/domain/minutes/life-schemas'
import type { Transaction } from '@pilin/prisma/database'
import { type OrganizationScope, scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { fileRecords, type Unarchived } from './archive-minutes.ts'
import { mayArchiveYear } from './policy.ts'
import { readDutyToday } from './read-life.ts'

/** 全年归档: puts every frozen record of a year into the archive, in the order of the meetings. */
export const archiveYear = useCase({
  input: archiveYearInput,
  async load(tx, actor, { organizationId }, now) {
    const scope = scopeOf(actor, organizationId)
    // Behind the numbering's lock: a record that somebody is just filing is not filed twice.
    await tx.$queryRaw`select id from organization where id = ${scope}::uuid for no key update`
    return { organizationId: scope, duty: await readDutyToday(tx, scope, now) }
  },
  policy: mayArchiveYear,
  async run({ input: { year }, thing: { organizationId }, ...context }) {
    if (year > Number(civilDateOf(context.now).slice(0, 4))) throw new DomainError('ARCHIVE_YEAR_AHEAD')
    const records = await readUnarchived(context.tx, organizationId, year)
    if (records.length === 0) throw new DomainError('NOTHING_TO_ARCHIVE', { year })
    const numbers = await fileRecords(context, organizationId, records)
    return { archived: numbers.length }
  },
})

/** The instants of a calendar year, half open. */
export function yearSpan(year: number): { gte: Date; lt: Date } {
  const firstOf = (which: number) => instantOf(asCivilDate(`${which}-01-01`), '00:00')
  return { gte: firstOf(year), lt: firstOf(year + 1) }
}

async function readUnarchived(
  tx: Transaction,
  scope: OrganizationScope,
  year: number,
): Promise<Unarchived[]> {
  const rows = await tx.minutes.findMany({
    where: {
      organizationId: scope,
      state: 'FROZEN',
      archive: { is: null },
      meeting: { startsAt: yearSpan(year) },
    },
    orderBy: [{ meeting: { startsAt: 'asc' } }, { id: 'asc' }],
    select: { id: true, meeting: { select: { id: true, title: true, startsAt: true } } },
  })
  return rows.map(({ id, meeting }) => ({
    minutesId: id,
    meetingId: meeting.id,
    organizationId: scope,
    title: meeting.title,
    startsAt: meeting.startsAt,
  }))
}
