import { replyInput } from '@pilin/domain/meetings/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from '../meetings/data.ts'
import { mayReply } from '../meetings/policy.ts'

/**
 * Answers an invitation: attends, or asks the chair for leave with a reason. Can be changed until the meeting
 * ends; to ask again is a new request.
 */
export const replyToInvitation = useCase({
  input: replyInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayReply,
  async run({ tx, actor, input, thing: meeting, now, announce }) {
    if (!actor.personId) throw new DomainError('NOT_INVITED')
    const asksLeave = input.reply === 'LEAVE'
    await tx.attendance.update({
      where: { meetingId_personId: { meetingId: meeting.id, personId: actor.personId } },
      data: {
        reply: input.reply,
        leaveReason: asksLeave ? input.reason : '',
        leaveKind: asksLeave ? input.kind : null,
        leaveState: asksLeave ? 'ASKED' : null,
        leaveAnswer: '',
        leaveDecidedAt: null,
        leaveDecidedById: null,
      },
    })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'attendance.replied',
      subjectId: meeting.id,
      data: { reply: input.reply },
      now,
    })
    const { organizationId, id: meetingId } = meeting
    if (asksLeave)
      await announce({ type: 'leave.asked', organizationId, meetingId, personId: actor.personId })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
