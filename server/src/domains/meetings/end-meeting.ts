import { endMeetingInput } from '@pilin/domain/meetings/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from './data.ts'
import { mayEndMeeting } from './policy.ts'
import { stopRunningItem } from './store.ts'

/** Ends a meeting that has begun: agenda and replies stand still, the minutes can still be finished. */
export const endMeeting = useCase({
  input: endMeetingInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: (actor, meeting, _input, now) => mayEndMeeting(actor, meeting, now),
  async run({ tx, actor, thing: meeting, now, announce }) {
    await stopRunningItem(tx, meeting.id, { actor, organizationId: meeting.organizationId, now })
    await tx.meeting.update({ where: { id: meeting.id }, data: { state: 'HELD', endedAt: now } })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'meeting.ended',
      subjectId: meeting.id,
      data: { title: meeting.title },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId: meeting.organizationId, meetingId: meeting.id })
  },
})
