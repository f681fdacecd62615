import { startMeetingInput } from '@pilin/domain/meetings/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from './data.ts'
import { mayRunAgenda } from './policy.ts'

/** Opens the meeting: its actual start. A second press keeps the first time. */
export const startMeeting = useCase({
  input: startMeetingInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: (actor, meeting, _input, now) => mayRunAgenda(actor, meeting, now),
  async run({ tx, actor, thing: meeting, now, announce }) {
    if (meeting.startedAt !== null) return
    await tx.meeting.update({ where: { id: meeting.id }, data: { startedAt: now } })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'meeting.started',
      subjectId: meeting.id,
      data: { title: meeting.title },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId: meeting.organizationId, meetingId: meeting.id })
  },
})
