import { mergeNeedInput } from '@pilin/domain/lists/schemas'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { allOf, unless } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockNeed, type NeedRow } from './data.ts'
import { listRecordMessages as messages } from './messages.ts'
import { mayMergeNeed } from './policy.ts'

/** Takes a need into another one that asks for the same; who proposed either of them stays on both. */
export const mergeNeed = useCase({
  input: mergeNeedInput,
  load: (tx, actor, { needId, intoNeedId }) => lockBoth(tx, actor, needId, intoNeedId),
  policy: (actor, { need, into }) =>
    allOf(
      mayMergeNeed(actor, { ...need, unitIds: [] }),
      unless(into.state === 'OPEN', 'NEED_SETTLED'),
      unless(!isUnderWay(need), 'NEED_UNDER_WAY'),
    ),
  async run({ tx, actor, input: { reason }, thing: { need, into }, now }) {
    const { organizationId, id, title } = need
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_LIST_KEEPER')
    // What had been merged into it goes along, so that everybody's need is one step away.
    await tx.need.updateMany({ where: { mergedIntoId: id }, data: { mergedIntoId: into.id } })
    await tx.need.update({
      where: { id },
      data: { state: 'MERGED', mergedIntoId: into.id, reason, endedAt: now, endedById: personId },
    })
    const data = { title, into: into.title, reason }
    await recordAudit(tx, { actor, organizationId, kind: 'need.merged', subjectId: id, data, now })
  },
})

/** In the order of their ids, so that two merges cannot wait for each other. */
async function lockBoth(tx: Transaction, actor: Actor, needId: string, intoNeedId: string) {
  if (needId === intoNeedId) throw new DomainError('INVALID', {}, { intoNeedId: messages.otherNeed })
  const found = new Map<string, NeedRow>()
  for (const id of [needId, intoNeedId].sort()) found.set(id, await lockNeed(tx, actor, id))
  const [need, into] = [found.get(needId), found.get(intoNeedId)]
  if (!need || !into || need.organizationId !== into.organizationId) throw new DomainError('NOT_FOUND')
  return { organizationId: need.organizationId, need, into }
}

/** Somebody works on it already: then the other one is to be merged into it. */
function isUnderWay({ claims, topics }: NeedRow): boolean {
  return topics.length > 0 || claims.some(({ state }) => state === 'OPEN' || state === 'AGREED')
}
