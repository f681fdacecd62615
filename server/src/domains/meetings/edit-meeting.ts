import { civilDateOf, formatDayAndClock, instantOf } from '@pilin/domain/calendar/shanghai'
import { type EditMeetingInput, editMeetingInput } from '@pilin/domain/meetings/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting, type MeetingInScope } from './data.ts'
import { mayEditMeeting } from './policy.ts'

/** Changes a planned meeting's title, time, place, chair or host. */
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
    const lead = await chosenLead(tx, meeting, input)
    await tx.meeting.update({
      where: { id: meeting.id },
      data: {
        title: input.title,
        place: input.place,
        startsAt,
        endsAt: instantOf(input.date, input.endTime),
        chairId: lead.chairId,
        hostUnitId: lead.hostUnitId,
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
    if (lead.isChanged) {
      await recordAudit(tx, {
        actor,
        organizationId: meeting.organizationId,
        kind: 'meeting.lead-fixed',
        subjectId: meeting.id,
        data: { chair: lead.chair, host: lead.host },
        now,
      })
    }
    if (moved || input.place !== meeting.place) {
      const was = { startsAt: meeting.startsAt, place: meeting.place }
      await announce({ type: 'meeting.moved', ...place, was })
    }
    await announce({ type: 'meeting.changed', ...place })
  },
})

/** The chair, somebody invited to the table, and the host, a unit that takes part; null goes by rotation. */
async function chosenLead(tx: Transaction, meeting: MeetingInScope, input: EditMeetingInput) {
  const { chairId = meeting.chairId, hostUnitId = meeting.hostUnitId } = input
  const isChanged = chairId !== meeting.chairId || hostUnitId !== meeting.hostUnitId
  const chair =
    chairId &&
    (await tx.attendance.findUnique({
      where: { meetingId_personId: { meetingId: meeting.id, personId: chairId }, role: 'ATTEND' },
      select: { person: { select: { name: true } } },
    }))
  const host =
    hostUnitId &&
    (await tx.meetingUnit.findUnique({
      where: { meetingId_unitId: { meetingId: meeting.id, unitId: hostUnitId } },
      select: { unit: { select: { shortName: true } } },
    }))
  if (isChanged && chairId && !chair) {
    throw new DomainError('NOT_CHAIR', {}, { chairId: '请选择应邀参会的人员。' })
  }
  if (isChanged && hostUnitId && !host) {
    throw new DomainError('NOT_CHAIR', {}, { hostUnitId: '请选择参会单位。' })
  }
  return {
    chairId,
    hostUnitId,
    isChanged,
    chair: chair ? chair.person.name : '',
    host: host ? host.unit.shortName : '',
  }
}
