import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { sameHolder, sameTerm, termOf } from '@pilin/domain/rotation/layers'
import { askSwapInput } from '@pilin/domain/rotation/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockRotation, rotationOf } from './data.ts'
import { swapSides, swapWords } from './find-swap.ts'
import { mayAskSwap } from './policy.ts'

/** Asks another holder to exchange two terms that have not begun; nothing changes until they agree. */
export const askSwap = useCase({
  input: askSwapInput,
  async load(tx, actor, { organizationId, own, other }, now) {
    const scope = scopeOf(actor, organizationId)
    await lockRotation(tx, scope)
    const rotation = await rotationOf(tx, scope)
    const ownTerm = termOf(rotation.rosters, own)
    const otherTerm = termOf(rotation.rosters, other)
    if (!ownTerm || !otherTerm) throw new DomainError('NOT_FOUND')
    return { organizationId: scope, rotation, ...swapSides([ownTerm, otherTerm], civilDateOf(now)) }
  },
  policy: mayAskSwap,
  async run({ tx, actor, input, thing, now, announce }) {
    const { organizationId, rotation, ownTerm, otherTerm } = thing
    if (!actor.personId) throw new DomainError('NOT_DUTY_HOLDER')
    if (thing.hasBegun) throw new DomainError('TERM_BEGUN')
    if (sameHolder(thing.own, thing.other)) throw new DomainError('SWAP_SAME_HOLDER')
    const swapped = rotation.swaps.flatMap(({ terms }) => terms)
    if (swapped.some((term) => sameTerm(term, ownTerm) || sameTerm(term, otherTerm))) {
      throw new DomainError('TERM_SWAPPED')
    }
    const terms = [ownTerm, otherTerm].map(({ rosterId, index }) => ({ rosterId, termIndex: index }))
    if (await isAsked(tx, terms)) throw new DomainError('SWAP_ASKED')
    const swap = await tx.dutySwap.create({
      data: { organizationId, reason: input.reason, askedById: actor.personId, askedAt: now },
    })
    await tx.dutySwapTerm.createMany({
      data: terms.map((term, position) => ({ swapId: swap.id, organizationId, position, ...term })),
    })
    const words = swapWords(rotation, ownTerm, otherTerm)
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'swap.asked',
      subjectId: swap.id,
      data: { ...words, reason: input.reason },
      now,
    })
    await announce({ type: 'swap.asked', organizationId, swapId: swap.id, toldTo: thing.other, words })
    return { swapId: swap.id }
  },
})

/** Whether there is an open request about the same two terms, from either side. */
async function isAsked(tx: Transaction, terms: { rosterId: string; termIndex: number }[]): Promise<boolean> {
  const asked = await tx.dutySwap.findFirst({
    where: { state: 'ASKED', AND: terms.map((term) => ({ terms: { some: term } })) },
    select: { id: true },
  })
  return asked !== null
}
