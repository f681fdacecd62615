import { withdrawSupplementInput } from '@pilin/domain/minutes/life-schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayWithdrawSupplement } from './policy.ts'
import { lockSupplement } from './read-supplement.ts'

/** Takes a supplement back before it is frozen; what was written stays readable. */
export const withdrawSupplement = useCase({
  input: withdrawSupplementInput,
  load: (tx, actor, { supplementId }) => lockSupplement(tx, actor, supplementId),
  policy: mayWithdrawSupplement,
  async run({ tx, actor, input, thing: { meeting, supplement }, now, announce }) {
    const { id: supplementId, content } = supplement
    await tx.minutesSupplement.update({
      where: { id: supplementId },
      data: { state: 'WITHDRAWN', withdrawnAt: now, withdrawReason: input.reason },
    })
    const { organizationId } = meeting
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'supplement.withdrawn',
      subjectId: supplementId,
      data: { title: content.title, reason: input.reason },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId, meetingId: meeting.id })
  },
})
