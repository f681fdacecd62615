import { endMeetingInput } from '@pilin/domain/meetings/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from './data.ts'
import { mayEndMeeting } from './policy.ts'
import { stopRunningItem } from './store.ts'

/**
 * Ends a meeting that has begun: agenda and replies stand still, the minutes can still be finished. The topics of
 * the agenda count as discussed, but for those that are marked as not reached.
 */
export const endMeeting = useCase({
  input: endMeetingInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: (actor, meeting, _input, now) => mayEndMeeting(actor, meeting, now),
  async run({ tx, actor, input, thing: meeting, now, announce }) {
    await stopRunningItem(tx, meeting.id, { actor, organizationId: meeting.organizationId, now })
    await markUnreached(tx, meeting.id, input.unreachedIds)
    // Who chaired and hosted it stays, whatever becomes of the rotation later that day.
    const lead = { chairId: meeting.chair?.personId ?? null, hostUnitId: meeting.host?.unitId ?? null }
    await tx.meeting.update({ where: { id: meeting.id }, data: { state: 'HELD', endedAt: now, ...lead } })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'meeting.ended',
      subjectId: meeting.id,
      data: { title: meeting.title },
      now,
    })
    const place = { organizationId: meeting.organizationId, meetingId: meeting.id }
    await announce({ type: 'meeting.ended', ...place })
    await announce({ type: 'meeting.changed', ...place })
  },
})

async function markUnreached(tx: Transaction, meetingId: string, itemIds: string[]): Promise<void> {
  const ids = [...new Set(itemIds)]
  const marked = await tx.agendaItem.updateMany({
    where: { id: { in: ids }, meetingId, state: 'ACCEPTED' },
    data: { state: 'UNREACHED' },
  })
  // A topic that has left the agenda meanwhile, or was never on it.
  if (marked.count !== ids.length) throw new DomainError('CONFLICT')
}
