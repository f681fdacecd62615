import { addGuestInput } from '@pilin/domain/attendance/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from '../meetings/data.ts'
import { mayKeepGuests } from './policy.ts'

/** Puts a guest on the list: somebody who is not among the organization's people, by name. */
export const addGuest = useCase({
  input: addGuestInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayKeepGuests,
  async run({ tx, actor, input: { name, affiliation }, thing: meeting, now, announce }) {
    const { organizationId, id: meetingId } = meeting
    await tx.meetingGuest.create({ data: { organizationId, meetingId, name, affiliation } })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'guest.added',
      subjectId: meetingId,
      data: { name },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
