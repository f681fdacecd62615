import { withdrawInvitationInput } from '@pilin/domain/attendance/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from '../meetings/data.ts'
import { invitedPerson, presentersOf } from './data.ts'
import { mayWithdrawInvitation } from './policy.ts'

/** Takes back an invitation of which nothing has come yet; whoever got the notice is told. */
export const withdrawInvitation = useCase({
  input: withdrawInvitationInput,
  async load(tx, actor, { meetingId, personId }) {
    const meeting = await lockMeeting(tx, actor, meetingId)
    const { person, reply, presentAt } = await invitedPerson(tx, meeting, personId)
    const presenters = await presentersOf(tx, meetingId)
    const facts = { personId, reply, present: presentAt !== null, presents: presenters.includes(personId) }
    return { meeting, invited: { ...person, ...facts } }
  },
  policy: (actor, { meeting, invited }) => mayWithdrawInvitation(actor, meeting, invited),
  async run({ tx, actor, input: { personId }, thing: { meeting, invited }, now, announce }) {
    const { organizationId, id: meetingId } = meeting
    await tx.attendance.delete({ where: { meetingId_personId: { meetingId, personId } } })
    const data = { name: invited.name }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'attendance.uninvited',
      subjectId: meetingId,
      data,
      now,
    })
    if (invited.userId) await announce({ type: 'access.changed', userId: invited.userId })
    await announce({ type: 'invitation.withdrawn', organizationId, meetingId, personId })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
