import type { Transaction } from '@pilin/prisma/database'

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
