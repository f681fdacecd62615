import { civilDateOf, formatDayAndClock, instantOf } from '@pilin/domain/calendar/shanghai'
import { editMeetingInput } from '@pilin/domain/meetings/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from './data.ts'
import { mayEditMeeting } from './policy.ts'

/** Changes a planned meeting's title, time or place. */
export const editMeeting = useCase({
  input: editMeetingInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayEditMeeting,
  async run({ tx, actor, input, thing: meeting, now, announce }) {
    const startsAt = instantOf(input.date, input.startTime)
    const moved = startsAt.getTime() !== meeting.startsAt.getTime()
    if (moved && input.date < civilDateOf(now)) {
      throw new DomainError('MEETING_PAST', {}, { date: '请填写今天或以后的日期。' })
    }
    await tx.meeting.update({
      where: { id: meeting.id },
      data: {
        title: input.title,
        place: input.place,
        startsAt,
        endsAt: instantOf(input.date, input.endTime),
      },
    })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'meeting.edited',
      subjectId: meeting.id,
      data: { title: input.title, startsAt: formatDayAndClock(startsAt) },
      now,
    })
    const place = { organizationId: meeting.organizationId, meetingId: meeting.id }
    if (moved || input.place !== meeting.place) {
      const was = { startsAt: meeting.startsAt, place: meeting.place }
      await announce({ type: 'meeting.moved', ...place, was })
    }
    await announce({ type: 'meeting.changed', ...place })
  },
})
