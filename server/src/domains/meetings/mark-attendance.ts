import { markAttendanceInput } from '@pilin/domain/meetings/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from './data.ts'
import { mayMarkAttendance } from './policy.ts'

/** The recorder's list: marks an invited person as present, or takes the mark back. */
export const markAttendance = useCase({
  input: markAttendanceInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayMarkAttendance,
  async run({ tx, actor, input, thing: meeting, now, announce }) {
    const key = { meetingId_personId: { meetingId: meeting.id, personId: input.personId } }
    const invited = await tx.attendance.findUnique({
      where: key,
      select: { presentAt: true, person: { select: { name: true } } },
    })
    if (!invited) throw new DomainError('NOT_FOUND')
    // The first mark keeps its time.
    const presentAt = input.present ? (invited.presentAt ?? now) : null
    await tx.attendance.update({ where: key, data: { presentAt } })
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
