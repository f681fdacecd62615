import { minutesSpent, secondsSpent } from '@pilin/domain/meetings/running'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
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
