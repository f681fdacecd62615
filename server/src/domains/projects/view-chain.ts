import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { z } from 'zod'
import { type Actor, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { maySeeLists } from '../lists/policy.ts'
import { type ChainStart, readChain } from './read-chain.ts'

/** The chain need → topic → project as it is seen from a need or from a topic. */
export const viewChain = view({
  input: z.object({ kind: z.enum(['NEED', 'TOPIC']), id: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const start = await startAt(prisma, actor, input)
    return { organizationId: start.organizationId, links: await readChain(prisma, start, now) }
  },
  policy: maySeeLists,
  present: ({ links }) => ({ links }),
})

async function startAt(
  tx: Transaction,
  actor: Actor,
  { kind, id }: { kind: 'NEED' | 'TOPIC'; id: string },
): Promise<ChainStart> {
  const where = { id, organizationId: { in: scopesOf(actor) } }
  if (kind === 'NEED') {
    const need = await tx.need.findFirst({ where, select: { organizationId: true } })
    if (!need) throw new DomainError('NOT_FOUND')
    return { organizationId: need.organizationId, needId: id, topicId: null, projectId: null }
  }
  const topic = await tx.topic.findFirst({ where, select: { organizationId: true, needId: true } })
  if (!topic) throw new DomainError('NOT_FOUND')
  return { organizationId: topic.organizationId, needId: topic.needId, topicId: id, projectId: null }
}
