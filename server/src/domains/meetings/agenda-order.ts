import type { Transaction } from '@pilin/prisma/database'
import { generateKeyBetween } from 'fractional-indexing'
import { DomainError } from '../../kernel/domain-error.ts'

/** The order key behind every topic of the meeting. Callers hold the meeting's lock. */
export async function rankAtEnd(tx: Transaction, meetingId: string): Promise<string> {
  const last = await tx.agendaItem.findFirst({
    where: { meetingId },
    orderBy: { rank: 'desc' },
    select: { rank: true },
  })
  return generateKeyBetween(last?.rank ?? null, null)
}

/** The order key right behind `afterId` (null: before everything), leaving the moved topic itself out. */
export async function rankAfter(
  tx: Transaction,
  meetingId: string,
  movedId: string,
  afterId: string | null,
): Promise<{ rank: string; position: number }> {
  const others = await tx.agendaItem.findMany({
    where: { meetingId, id: { not: movedId } },
    orderBy: { rank: 'asc' },
    select: { id: true, rank: true },
  })
  const index = afterId === null ? -1 : others.findIndex(({ id }) => id === afterId)
  if (afterId !== null && index < 0) throw new DomainError('CONFLICT')
  const rank = generateKeyBetween(others[index]?.rank ?? null, others[index + 1]?.rank ?? null)
  return { rank, position: index + 2 }
}

/** A presenter is somebody who is invited. */
export async function checkPresenter(
  tx: Transaction,
  meetingId: string,
  presenterId: string | null,
): Promise<void> {
  if (presenterId === null) return
  const invited = await tx.attendance.findUnique({
    where: { meetingId_personId: { meetingId, personId: presenterId } },
    select: { personId: true },
  })
  if (!invited) throw new DomainError('NOT_PRESENTABLE', {}, { presenterId: '请选择参会单位的人员。' })
}
