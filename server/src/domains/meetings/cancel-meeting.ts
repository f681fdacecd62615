import { cancelMeetingInput } from '@pilin/domain/meetings/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from './data.ts'
import { mayCancelMeeting } from './policy.ts'
import { closeMinutesDocument } from './store.ts'

/** Cancels a planned meeting with a reason; it stays visible, its minutes are closed. */
export const cancelMeeting = useCase({
  input: cancelMeetingInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayCancelMeeting,
  async run({ tx, actor, input, thing: meeting, now, announce }) {
    await tx.meeting.update({
      where: { id: meeting.id },
      data: { state: 'CANCELLED', stateReason: input.reason },
    })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'meeting.cancelled',
      subjectId: meeting.id,
      data: { title: meeting.title, reason: input.reason },
      now,
    })
    const { organizationId, id: meetingId, minutes } = meeting
    await announce({ type: 'meeting.cancelled', organizationId, meetingId })
    if (minutes) {
      await closeMinutesDocument(tx, minutes.documentId, now)
      await announce({ type: 'minutes.closed', organizationId, meetingId, documentId: minutes.documentId })
    } else await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
