import { decideLeaveInput } from '@pilin/domain/attendance/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from '../meetings/data.ts'
import { invitedPerson } from './data.ts'
import { mayDecideLeave } from './policy.ts'

/** The chair approves leave or refuses it with a reason; the decision can be changed while leave is asked for. */
export const decideLeave = useCase({
  input: decideLeaveInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: (actor, meeting, { personId }) => mayDecideLeave(actor, meeting, personId),
  async run({ tx, actor, input, thing: meeting, now, announce }) {
    const { personId } = input
    const asked = await invitedPerson(tx, meeting, personId)
    if (asked.reply !== 'LEAVE') throw new DomainError('NO_LEAVE_ASKED', { name: asked.person.name })
    const approved = input.decision === 'APPROVE'
    const reason = approved ? '' : input.reason
    await tx.attendance.update({
      where: { meetingId_personId: { meetingId: meeting.id, personId } },
      data: {
        leaveState: approved ? 'APPROVED' : 'REFUSED',
        leaveAnswer: reason,
        leaveDecidedAt: now,
        leaveDecidedById: actor.personId,
      },
    })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'attendance.leave-decided',
      subjectId: meeting.id,
      data: { name: asked.person.name, approved },
      now,
    })
    const { organizationId, id: meetingId } = meeting
    await announce({ type: 'leave.decided', organizationId, meetingId, personId, approved, reason })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
