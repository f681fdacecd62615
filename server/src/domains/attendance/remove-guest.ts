import { removeGuestInput } from '@pilin/domain/attendance/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockGuest } from './data.ts'
import { mayKeepGuests } from './policy.ts'

/** Takes a guest off the list. */
export const removeGuest = useCase({
  input: removeGuestInput,
  load: (tx, actor, { guestId }) => lockGuest(tx, actor, guestId),
  policy: (actor, { meeting }) => mayKeepGuests(actor, meeting),
  async run({ tx, actor, thing: { meeting, guest }, now, announce }) {
    const { organizationId, id: meetingId } = meeting
    await tx.meetingGuest.delete({ where: { id: guest.id } })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'guest.removed',
      subjectId: meetingId,
      data: { name: guest.name },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
