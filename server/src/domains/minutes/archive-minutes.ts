import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { archiveNumber } from '@pilin/domain/minutes/archive-number'
import { archiveMinutesInput } from '@pilin/domain/minutes/life-schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { type UseCaseContext, useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayArchiveMinutes } from './policy.ts'
import { lockLife } from './read-life.ts'

/** Puts one frozen record into the archive. */
export const archiveMinutes = useCase({
  input: archiveMinutesInput,
  load: (tx, actor, { meetingId }, now) => lockLife(tx, actor, meetingId, now),
  policy: mayArchiveMinutes,
  async run({ thing: { meeting, minutes }, ...context }) {
    const { id: meetingId, organizationId, title, startsAt } = meeting
    const record = { minutesId: minutes.id, meetingId, organizationId, title, startsAt }
    const [number = ''] = await fileRecords(context, organizationId, [record])
    return { number }
  },
})

type Context = Omit<UseCaseContext<unknown, unknown>, 'input' | 'thing'>

/** A frozen record that is not in the archive yet. */
export type Unarchived = {
  minutesId: string
  meetingId: string
  organizationId: string
  title: string
  startsAt: Date
}

/**
 * Numbers records in their order, without gaps within the organization and the year of the meeting, and
 * announces each. Returns the numbers.
 */
export async function fileRecords(
  { tx, actor, now, announce }: Context,
  organizationId: string,
  records: readonly Unarchived[],
): Promise<string[]> {
  const { personId } = actor
  if (!personId) throw new DomainError('NOT_ARCHIVIST')
  // The organization's row is the lock of its numbering, as for resolutions.
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
  const numbers: string[] = []
  for (const { minutesId, meetingId, title, startsAt } of records) {
    const year = Number(civilDateOf(startsAt).slice(0, 4))
    const last = await tx.minutesArchive.aggregate({
      where: { organizationId, year },
      _max: { serial: true },
    })
    const serial = (last._max.serial ?? 0) + 1
    const number = archiveNumber(year, serial)
    await tx.minutesArchive.create({ data: { minutesId, organizationId, year, serial, at: now, personId } })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'minutes.archived',
      subjectId: minutesId,
      data: { number, title },
      now,
    })
    await announce({ type: 'minutes.archived', organizationId, meetingId, number })
    numbers.push(number)
  }
  return numbers
}
