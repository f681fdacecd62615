import { markGuestInput } from '@pilin/domain/attendance/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockGuest } from './data.ts'
import { mayKeepGuests } from './policy.ts'

/** Marks a guest as present, or takes the mark back. */
export const markGuest = useCase({
  input: markGuestInput,
  load: (tx, actor, { guestId }) => lockGuest(tx, actor, guestId),
  policy: (actor, { meeting }) => mayKeepGuests(actor, meeting),
  async run({ tx, actor, input: { present }, thing: { meeting, guest }, now, announce }) {
    const { organizationId, id: meetingId } = meeting
    const presentAt = present ? (guest.presentAt ?? now) : null
    await tx.meetingGuest.update({ where: { id: guest.id }, data: { presentAt } })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'guest.marked',
      subjectId: meetingId,
      data: { name: guest.name, present },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
