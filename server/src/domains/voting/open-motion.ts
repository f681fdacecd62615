import { openMotionInput } from '@pilin/domain/voting/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { ruleOfMeeting } from '../attendance/data.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockAgendaItem } from '../meetings/data.ts'
import { mayRecordVotes } from './policy.ts'

/** Puts a motion on a topic of the agenda; the rule that holds now is the rule of the motion. */
export const openMotion = useCase({
  input: openMotionInput,
  load: (tx, actor, { agendaItemId }) => lockAgendaItem(tx, actor, agendaItemId),
  policy: (actor, { meeting }, _input, now) => mayRecordVotes(actor, meeting, now),
  async run({ tx, actor, input, thing: { meeting, item }, now, announce }) {
    if (item.state !== 'ACCEPTED') throw new DomainError('NOT_ON_AGENDA', { title: item.title })
    const { organizationId, id: meetingId } = meeting
    const { rule } = await ruleOfMeeting(tx, meeting, input.kind)
    const { text, kind, method, secret } = input
    const motion = await tx.motion.create({
      data: {
        organizationId,
        meetingId,
        agendaItemId: item.id,
        text,
        kind,
        method,
        secret,
        rule,
        createdAt: now,
      },
    })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'motion.opened',
      subjectId: motion.id,
      data: { text },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
    return { motionId: motion.id }
  },
})
