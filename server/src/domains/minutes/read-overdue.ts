import { usualWritingHours, windowState, writingWindow } from '@pilin/domain/minutes/writing-window'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, holds, scopesOf } from '../../kernel/actor.ts'

/** Drafts past their window, in the organizations in which the reader is a secretary; the oldest first. */
export async function readOverdue(tx: Transaction, actor: Actor, now: Date) {
  const scopes = scopesOf(actor).filter((scope) =>
    holds(actor, scope, 'SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT'),
  )
  if (scopes.length === 0) return []
  const rows = await tx.minutes.findMany({
    where: {
      organizationId: { in: scopes },
      state: 'DRAFT',
      meeting: { state: { not: 'CANCELLED' }, endsAt: { lt: now } },
    },
    orderBy: { meeting: { startsAt: 'asc' } },
    select: {
      meeting: {
        select: {
          id: true,
          title: true,
          organizationId: true,
          startsAt: true,
          endsAt: true,
          endedAt: true,
          organization: { select: { recordSetting: { select: { writingHours: true } } } },
        },
      },
      extensions: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { untilAt: true } },
    },
  })
  return rows.flatMap(({ meeting, extensions }) => {
    const window = writingWindow({
      ...meeting,
      writingHours: meeting.organization.recordSetting?.writingHours ?? usualWritingHours,
      extendedUntil: extensions[0]?.untilAt ?? null,
    })
    if (windowState(window, now) !== 'OVERDUE') return []
    const { id, title, organizationId } = meeting
    return [{ meetingId: id, title, organizationId, closedAt: window.closesAt }]
  })
}
