import { lateMinutesOf } from '@pilin/domain/attendance/check-in'
import { type CivilTime, civilDateOf, instantOf } from '@pilin/domain/calendar/shanghai'
import { markAttendanceInput } from '@pilin/domain/meetings/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting, type MeetingInScope } from '../meetings/data.ts'
import { mayMarkAttendance } from '../meetings/policy.ts'
import { invitedPerson } from './data.ts'

/** The recorder's list: marks an invited person as present, late where a time is given, or takes the mark back. */
export const markAttendance = useCase({
  input: markAttendanceInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayMarkAttendance,
  async run({ tx, actor, input, thing: meeting, now, announce }) {
    const invited = await invitedPerson(tx, meeting, input.personId)
    const arrival = arrivalOf(meeting, input, now)
    // The first mark keeps its time and its way, unless somebody corrects the time.
    if (!(arrival && invited.presentAt !== null && input.arrivedAt === null)) {
      await tx.attendance.update({
        where: { meetingId_personId: { meetingId: meeting.id, personId: input.personId } },
        data: {
          presentAt: arrival?.at ?? null,
          lateMinutes: arrival?.late ?? 0,
          checkInWay: arrival ? 'HAND' : null,
          checkedInById: arrival ? actor.personId : null,
        },
      })
    }
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'attendance.marked',
      subjectId: meeting.id,
      data: { name: invited.person.name, present: input.present },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId: meeting.organizationId, meetingId: meeting.id })
  },
})

/** When the person came: as told, else now and in time; null for somebody who is not here. */
function arrivalOf(
  { startsAt }: MeetingInScope,
  { present, arrivedAt }: { present: boolean; arrivedAt: CivilTime | null },
  now: Date,
): { at: Date; late: number } | null {
  if (!present) return null
  if (arrivedAt === null) return { at: now, late: 0 }
  const at = instantOf(civilDateOf(startsAt), arrivedAt)
  if (at > now) throw new DomainError('INVALID', {}, { arrivedAt: '到会时间不能晚于现在，请核对后再登记。' })
  return { at, late: lateMinutesOf(startsAt, at) }
}
