import { minutesSpent, secondsSpent } from '@pilin/domain/meetings/running'
import { describePreferredDay, preferredDayOf } from '@pilin/domain/planning/preferred-day'
import type { SetCadenceInput } from '@pilin/domain/planning/schemas'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { columnOf, columnOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { recordAudit } from '../audit/record-audit.ts'

/**
 * Closes a live document: takes the same row lock as an append, so whatever was accepted before is in the log
 * and nothing comes after.
 */
export async function closeMinutesDocument(tx: Transaction, documentId: string, now: Date): Promise<void> {
  await tx.liveDocument.update({ where: { id: documentId }, data: { closedAt: now } })
}

/** Opens a closed document for writing again. */
export async function reopenMinutesDocument(tx: Transaction, documentId: string): Promise<void> {
  await tx.liveDocument.update({ where: { id: documentId }, data: { closedAt: null } })
}

/** Ends the topic of the meeting that is under way, if there is one, and notes what it has taken. */
export async function stopRunningItem(
  tx: Transaction,
  meetingId: string,
  of: { actor: Actor; organizationId: string; now: Date },
): Promise<void> {
  const item = await tx.agendaItem.findFirst({ where: { meetingId, runningSince: { not: null } } })
  if (!item) return
  const spentSeconds = secondsSpent(item, of.now)
  await tx.agendaItem.update({ where: { id: item.id }, data: { runningSince: null, spentSeconds } })
  await recordAudit(tx, {
    ...of,
    kind: 'agenda.ended',
    subjectId: item.id,
    data: { title: item.title, minutes: minutesSpent(spentSeconds) },
  })
}

/**
 * Writes what an organization owes for a kind of meeting, in the place of what was set before.
 * The caller has locked the organization.
 * @throws DomainError INVALID when a unit is not of the organization
 */
export async function writeCadence(
  tx: Transaction,
  actor: Actor,
  { organizationId, kind, unitIds, ...input }: SetCadenceInput,
  now: Date,
): Promise<void> {
  await refuseOtherUnits(tx, organizationId, unitIds)
  const data = { ...input, startsOn: columnOf(input.startsOn), endsOn: columnOrNull(input.endsOn) }
  const { id: cadenceId } = await tx.cadence.upsert({
    where: { organizationId_kind: { organizationId, kind } },
    create: { organizationId, kind, ...data },
    update: data,
  })
  await tx.cadenceUnit.deleteMany({ where: { cadenceId } })
  await tx.cadenceUnit.createMany({
    data: unitIds.map((unitId) => ({ cadenceId, unitId })),
    skipDuplicates: true,
  })
  const day = describePreferredDay(preferredDayOf(input), input.period)
  await recordAudit(tx, {
    actor,
    organizationId,
    kind: 'cadence.set',
    subjectId: organizationId,
    data: { kind, period: input.period, day },
    now,
  })
}

async function refuseOtherUnits(tx: Transaction, organizationId: string, unitIds: string[]): Promise<void> {
  const known = await tx.unitMembership.findMany({
    where: { organizationId, unitId: { in: unitIds } },
    select: { unitId: true },
  })
  if (unitIds.every((id) => known.some(({ unitId }) => unitId === id))) return
  throw new DomainError('INVALID', {}, { unitIds: '请在本组织的成员单位中选择。' })
}
