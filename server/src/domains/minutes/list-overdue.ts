import { usualWritingHours, windowState, writingWindow } from '@pilin/domain/minutes/writing-window'
import { z } from 'zod'
import { holds, scopesOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'

/** Drafts past their window, in the organizations in which the reader is a secretary; the oldest first. */
export const listOverdue = view({
  input: z.object({}),
  async load({ runtime, actor, now }) {
    const scopes = scopesOf(actor).filter((scope) =>
      holds(actor, scope, 'SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT'),
    )
    if (scopes.length === 0) return []
    return runtime.database.prisma.minutes.findMany({
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
  },
  // Everything was read inside the reader's own scopes.
  policy: () => 'allowed',
  present(rows, _actor, now) {
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
  },
})
