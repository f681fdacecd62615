import { setAttendanceRoleInput } from '@pilin/domain/attendance/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from '../meetings/data.ts'
import { invitedPerson } from './data.ts'
import { mayDecideBase } from './policy.ts'

/** Says in which role somebody is at this meeting; only those who attend as full members have a vote. */
export const setAttendanceRole = useCase({
  input: setAttendanceRoleInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayDecideBase,
  async run({ tx, actor, input: { personId, role }, thing: meeting, now, announce }) {
    const invited = await invitedPerson(tx, meeting, personId)
    await tx.attendance.update({
      where: { meetingId_personId: { meetingId: meeting.id, personId } },
      data: { role, votes: role === 'ATTEND' && !invited.person.probationary },
    })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'attendance.role-set',
      subjectId: meeting.id,
      data: { name: invited.person.name, role },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId: meeting.organizationId, meetingId: meeting.id })
  },
})
