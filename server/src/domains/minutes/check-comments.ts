import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'

/**
 * What was accepted must stand in the text before anybody confirms it, and nothing stays unanswered when the
 * last confirmation freezes.
 * @throws DomainError CORRECTIONS_PENDING or COMMENTS_OPEN
 */
export async function checkComments(tx: Transaction, minutesId: string, last: boolean): Promise<void> {
  const waiting = await tx.minutesComment.count({
    where: { minutesId, kind: 'CORRECTION', state: 'ACCEPTED', writtenAt: null },
  })
  if (waiting > 0) throw new DomainError('CORRECTIONS_PENDING', { count: waiting })
  if (!last) return
  const open = await tx.minutesComment.count({ where: { minutesId, state: 'OPEN' } })
  if (open > 0) throw new DomainError('COMMENTS_OPEN', { count: open })
}
