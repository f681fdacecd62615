import { declineSwapInput } from '@pilin/domain/rotation/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockSwap, swapWords } from './find-swap.ts'
import { mayAnswerSwap } from './policy.ts'

/** The other holder declines, with a reason if they like; both terms stay as they are. */
export const declineSwap = useCase({
  input: declineSwapInput,
  load: (tx, actor, { swapId }, now) => lockSwap(tx, actor, swapId, now),
  policy: mayAnswerSwap,
  async run({ tx, actor, input, thing: swap, now, announce }) {
    await tx.dutySwap.update({
      where: { id: swap.id },
      data: {
        state: 'DECLINED',
        answeredById: actor.personId,
        answeredAt: now,
        answerNote: input.reason,
      },
    })
    const words = swapWords(swap.rotation, swap.ownTerm, swap.otherTerm)
    await recordAudit(tx, {
      actor,
      organizationId: swap.scope,
      kind: 'swap.declined',
      subjectId: swap.id,
      data: { ...words, reason: input.reason },
      now,
    })
    await announce({
      type: 'swap.answered',
      organizationId: swap.scope,
      swapId: swap.id,
      toldTo: swap.own,
      askedById: swap.askedById,
      agreed: false,
      reason: input.reason,
      words,
    })
  },
})
