import { invitationAs } from '@pilin/domain/attendance/invitation'
import { attendanceMessages } from '@pilin/domain/attendance/messages'
import { addInvitationInput } from '@pilin/domain/attendance/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from '../meetings/data.ts'
import { invitedPerson, uninvitedPeople } from './data.ts'
import { mayInvite } from './policy.ts'

/**
 * Invites somebody of a taking-part unit after the meeting was planned: a new colleague, somebody forgotten. Once the
 * notice is issued, they get it as the others did.
 */
export const addInvitation = useCase({
  input: addInvitationInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayInvite,
  async run({ tx, actor, input: { personId, role }, thing: meeting, now, announce }) {
    const { organizationId, id: meetingId } = meeting
    const people = await uninvitedPeople(tx, meeting)
    const person = people.find(({ id }) => id === personId)
    if (!person) {
      const { name } = (await invitedPerson(tx, meeting, personId)).person
      throw new DomainError('ALREADY_INVITED', { name })
    }
    if (!person.openRoles.includes(role)) {
      throw new DomainError('INVALID', {}, { role: attendanceMessages.onlyObserves })
    }
    await tx.attendance.create({ data: { meetingId, personId, ...invitationAs(role, person) } })
    const data = { name: person.name, role }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'attendance.invited',
      subjectId: meetingId,
      data,
      now,
    })
    if (person.userId) await announce({ type: 'access.changed', userId: person.userId })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
