import { replyInput } from '@pilin/domain/meetings/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from './data.ts'
import { mayReply } from './policy.ts'

/** Answers an invitation: attends, or asks for leave with a reason. Can be changed until the meeting ends. */
export const replyToInvitation = useCase({
  input: replyInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayReply,
  async run({ tx, actor, input, thing: meeting, now, announce }) {
    if (!actor.personId) throw new DomainError('NOT_INVITED')
    await tx.attendance.update({
      where: { meetingId_personId: { meetingId: meeting.id, personId: actor.personId } },
      data: { reply: input.reply, leaveReason: input.reply === 'LEAVE' ? input.reason : '' },
    })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'attendance.replied',
      subjectId: meeting.id,
      data: { reply: input.reply },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId: meeting.organizationId, meetingId: meeting.id })
  },
})
