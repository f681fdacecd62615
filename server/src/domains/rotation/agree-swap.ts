import { sameTerm } from '@pilin/domain/rotation/layers'
import { swapInput } from '@pilin/domain/rotation/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockSwap, swapWords } from './find-swap.ts'
import { moveMeetings } from './move-meetings.ts'
import { mayAnswerSwap } from './policy.ts'

/** The other holder agrees: from now on each has the other's term, and the meetings in both follow. */
export const agreeSwap = useCase({
  input: swapInput,
  load: (tx, actor, { swapId }, now) => lockSwap(tx, actor, swapId, now),
  policy: mayAnswerSwap,
  async run({ tx, actor, thing: swap, now, announce }) {
    const taken = swap.rotation.swaps.flatMap(({ terms }) => terms)
    if (taken.some((term) => sameTerm(term, swap.ownTerm) || sameTerm(term, swap.otherTerm))) {
      throw new DomainError('TERM_SWAPPED')
    }
    const { meetings } = await moveMeetings({ tx, now, announce }, swap.scope, async () => {
      await tx.dutySwap.update({
        where: { id: swap.id },
        data: { state: 'AGREED', answeredById: actor.personId, answeredAt: now },
      })
    })
    const words = swapWords(swap.rotation, swap.ownTerm, swap.otherTerm)
    await recordAudit(tx, {
      actor,
      organizationId: swap.scope,
      kind: 'swap.agreed',
      subjectId: swap.id,
      data: words,
      now,
    })
    await announce({
      type: 'swap.answered',
      organizationId: swap.scope,
      swapId: swap.id,
      toldTo: swap.own,
      askedById: swap.askedById,
      agreed: true,
      reason: '',
      words,
    })
    return { meetings }
  },
})
