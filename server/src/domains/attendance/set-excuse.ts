import { setExcuseInput } from '@pilin/domain/attendance/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from '../meetings/data.ts'
import { invitedPerson } from './data.ts'
import { mayDecideBase } from './policy.ts'

/** Leaves a person out of those who should attend this meeting, with a reason, or counts them again. */
export const setExcuse = useCase({
  input: setExcuseInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayDecideBase,
  async run({ tx, actor, input, thing: meeting, now, announce }) {
    const invited = await invitedPerson(tx, meeting, input.personId)
    await tx.attendance.update({
      where: { meetingId_personId: { meetingId: meeting.id, personId: input.personId } },
      data: { excusedReason: input.reason },
    })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'attendance.excused',
      subjectId: meeting.id,
      // Never why: the reason may be somebody's health.
      data: { name: invited.person.name, excused: input.reason !== '' },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId: meeting.organizationId, meetingId: meeting.id })
  },
})
