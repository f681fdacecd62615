import { appointRecorderInput } from '@pilin/domain/meetings/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from './data.ts'
import { mayAppointRecorder } from './policy.ts'

/** Appoints an invited person as recorder, who may then write the minutes. */
export const appointRecorder = useCase({
  input: appointRecorderInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayAppointRecorder,
  async run({ tx, actor, input, thing: meeting, now, announce }) {
    const invited = await tx.attendance.findUnique({
      where: { meetingId_personId: { meetingId: meeting.id, personId: input.personId } },
      select: { person: { select: { name: true, userId: true } } },
    })
    if (!invited) throw new DomainError('NOT_FOUND')
    const before = meeting.recorderId
      ? await tx.person.findUnique({ where: { id: meeting.recorderId }, select: { userId: true } })
      : null
    await tx.meeting.update({ where: { id: meeting.id }, data: { recorderId: input.personId } })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'meeting.recorder-appointed',
      subjectId: meeting.id,
      data: { name: invited.person.name },
      now,
    })
    // Both the old and the new recorder's open pages are judged anew.
    for (const userId of [before?.userId, invited.person.userId]) {
      if (userId) await announce({ type: 'access.changed', userId })
    }
    await announce({ type: 'meeting.changed', organizationId: meeting.organizationId, meetingId: meeting.id })
  },
})
