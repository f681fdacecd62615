import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'

/**
 * What was accepted must stand in the text before anybody confirms it, and nothing stays unanswered when the
 * last confirmation freezes.
 * @throws DomainError CORRECTIONS_PENDING or COMMENTS_OPEN
 */
export async function checkComments(tx: Transaction, minutesId: string, last: boolean): Promise<void> {
  const unsettled = await tx.minutesComment.findMany({
    where: {
      minutesId,
      OR: [{ state: 'OPEN' }, { kind: 'CORRECTION', state: 'ACCEPTED', writtenAt: null }],
    },
    select: { state: true },
  })
  const open = unsettled.filter(({ state }) => state === 'OPEN').length
  const waiting = unsettled.length - open
  if (waiting > 0) throw new DomainError('CORRECTIONS_PENDING', { count: waiting })
  if (last && open > 0) throw new DomainError('COMMENTS_OPEN', { count: open })
}
