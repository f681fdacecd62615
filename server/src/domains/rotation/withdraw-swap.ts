import { swapInput } from '@pilin/domain/rotation/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockSwap, swapWords } from './find-swap.ts'
import { mayWithdrawSwap } from './policy.ts'

/** Who asked for a swap takes the request back before it is answered. */
export const withdrawSwap = useCase({
  input: swapInput,
  load: (tx, actor, { swapId }, now) => lockSwap(tx, actor, swapId, now),
  policy: mayWithdrawSwap,
  async run({ tx, actor, thing: swap, now }) {
    await tx.dutySwap.update({
      where: { id: swap.id },
      data: { state: 'WITHDRAWN', endedById: actor.personId, endedAt: now },
    })
    await recordAudit(tx, {
      actor,
      organizationId: swap.scope,
      kind: 'swap.withdrawn',
      subjectId: swap.id,
      data: swapWords(swap.rotation, swap.ownTerm, swap.otherTerm),
      now,
    })
  },
})
