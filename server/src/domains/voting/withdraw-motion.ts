import { withdrawMotionInput } from '@pilin/domain/voting/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMotion } from './data.ts'
import { mayRecordResult } from './policy.ts'

/** Takes a motion back with a reason; it stays visible here and does not go into the record. */
export const withdrawMotion = useCase({
  input: withdrawMotionInput,
  load: (tx, actor, { motionId }) => lockMotion(tx, actor, motionId),
  policy: (actor, { meeting, motion }, _input, now) => mayRecordResult(actor, meeting, motion, now),
  async run({ tx, actor, input: { reason }, thing: { meeting, motion }, now, announce }) {
    const { organizationId, id: meetingId } = meeting
    await tx.motion.update({ where: { id: motion.id }, data: { state: 'WITHDRAWN', stateReason: reason } })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'motion.withdrawn',
      subjectId: motion.id,
      data: { text: motion.text, reason },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
