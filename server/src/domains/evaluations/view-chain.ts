import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { z } from 'zod'
import { type Actor, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { maySeeLists } from '../lists/policy.ts'
import { type ChainStart, readChain } from './read-chain.ts'

type Asked = { kind: 'NEED' | 'TOPIC' | 'PROJECT' | 'EVALUATION'; id: string }

/** The chain need → topic → project → evaluation as it is seen from any of the four. */
export const viewChain = view({
  input: z.object({ kind: z.enum(['NEED', 'TOPIC', 'PROJECT', 'EVALUATION']), id: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const start = await startAt(prisma, actor, input)
    return { organizationId: start.organizationId, links: await readChain(prisma, start, now) }
  },
  policy: maySeeLists,
  present: ({ links }) => ({ links }),
})

/** What the start itself knows of where it came from. */
async function startAt(tx: Transaction, actor: Actor, { kind, id }: Asked): Promise<ChainStart> {
  const where = { id, organizationId: { in: scopesOf(actor) } }
  const nothing = { needId: null, topicId: null, projectId: null, evaluationId: null }
  switch (kind) {
    case 'NEED': {
      const { organizationId } = found(await tx.need.findFirst({ where }))
      return { ...nothing, organizationId, needId: id }
    }
    case 'TOPIC': {
      const { organizationId, needId } = found(await tx.topic.findFirst({ where }))
      return { ...nothing, organizationId, needId, topicId: id }
    }
    case 'PROJECT':
      return { ...nothing, ...fromProject(found(await tx.project.findFirst({ where, ...withOrigin }))) }
    case 'EVALUATION': {
      const project = { project: withOrigin }
      const include = { ...project, activity: { include: project } } as const
      const evaluation = found(await tx.evaluation.findFirst({ where, include }))
      const own = evaluation.project ?? evaluation.activity?.project
      const { organizationId } = evaluation
      return { ...nothing, organizationId, ...(own && fromProject(own)), evaluationId: id }
    }
  }
}

const withOrigin = { include: { topic: { select: { needId: true } } } } as const

type Origin = {
  id: string
  organizationId: string
  needId: string | null
  topicId: string | null
  topic: { needId: string | null } | null
}

function fromProject({ id, organizationId, needId, topicId, topic }: Origin) {
  return { organizationId, needId: needId ?? topic?.needId ?? null, topicId, projectId: id }
}

function found<T>(row: T | null): T {
  if (row === null) throw new DomainError('NOT_FOUND')
  return row
}
