import { setReviewMinutesInput } from '@pilin/domain/meetings/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from './data.ts'
import { mayArrangeAgenda } from './policy.ts'

/** Says how long the first item of the agenda may take; the topics follow it. */
export const setReviewMinutes = useCase({
  input: setReviewMinutesInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayArrangeAgenda,
  async run({ tx, actor, input, thing: meeting, now, announce }) {
    const { reviewMinutes } = input
    await tx.meeting.update({ where: { id: meeting.id }, data: { reviewMinutes } })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'agenda.review-timed',
      subjectId: meeting.id,
      data: { minutes: reviewMinutes },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId: meeting.organizationId, meetingId: meeting.id })
  },
})
