import { swapInput } from '@pilin/domain/rotation/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockSwap, swapWords } from './find-swap.ts'
import { moveMeetings } from './move-meetings.ts'
import { mayRevokeSwap } from './policy.ts'

/** Either party takes an agreed swap back before it begins: everything is as before it. */
export const revokeSwap = useCase({
  input: swapInput,
  load: (tx, actor, { swapId }, now) => lockSwap(tx, actor, swapId, now),
  policy: mayRevokeSwap,
  async run({ tx, actor, thing: swap, now, announce }) {
    const { meetings } = await moveMeetings({ tx, now, announce }, swap.scope, async () => {
      await tx.dutySwap.update({
        where: { id: swap.id },
        data: { state: 'REVOKED', endedById: actor.personId, endedAt: now },
      })
    })
    await recordAudit(tx, {
      actor,
      organizationId: swap.scope,
      kind: 'swap.revoked',
      subjectId: swap.id,
      data: swapWords(swap.rotation, swap.ownTerm, swap.otherTerm),
      now,
    })
    return { meetings }
  },
})
