import { classifyMeetingInput } from '@pilin/domain/meetings/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from './data.ts'
import { mayMarkExtra } from './policy.ts'

/** Says whether a meeting is an extra one (临时会议), and whether it then fulfils what is owed. */
export const markExtra = useCase({
  input: classifyMeetingInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayMarkExtra,
  async run({ tx, actor, input: { extra, ...input }, thing: meeting, now, announce }) {
    const counts = !extra || input.counts
    await tx.meeting.update({ where: { id: meeting.id }, data: { extra, counts } })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'meeting.marked-extra',
      subjectId: meeting.id,
      data: { title: meeting.title, extra, counts },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId: meeting.organizationId, meetingId: meeting.id })
  },
})
