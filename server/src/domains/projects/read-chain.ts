import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { type ChainLink, composeChain } from '@pilin/domain/projects/chain'
import type { Transaction } from '@pilin/prisma/database'

/** From where a chain is looked at. */
export type ChainStart = {
  organizationId: string
  needId: string | null
  topicId: string | null
  projectId: string | null
}

/** The chain through a need, a topic or a project: all that came of the same need. */
export async function readChain(tx: Transaction, start: ChainStart, now: Date): Promise<ChainLink[]> {
  const { organizationId, needId, topicId, projectId } = start
  const need = needId
    ? await tx.need.findFirst({
        where: { id: needId, organizationId },
        include: { claims: { where: { state: 'AGREED', role: 'RESPONSIBLE' }, select: { id: true } } },
      })
    : null
  const topics = await tx.topic.findMany({
    where: { organizationId, OR: [{ id: { in: given(topicId) } }, { needId: { in: given(needId) } }] },
    orderBy: { proposedAt: 'asc' },
  })
  const topicIds = topics.map(({ id }) => id)
  const projects = await tx.project.findMany({
    where: {
      organizationId,
      OR: [
        { id: { in: given(projectId) } },
        { needId: { in: given(needId) } },
        { topicId: { in: topicIds } },
      ],
    },
    orderBy: { createdAt: 'asc' },
    include: { list: { select: { year: true } }, progress: { orderBy: { id: 'desc' }, take: 1 } },
  })
  return composeChain(
    {
      need: need && {
        id: need.id,
        title: need.title,
        enteredOn: civilDateOf(need.enteredAt),
        isOpen: need.state === 'OPEN',
        isClaimed: need.claims.length > 0,
      },
      topics: topics.map(({ id, title, state, proposedAt }) => ({
        id,
        title,
        state,
        proposedOn: civilDateOf(proposedAt),
      })),
      projects: projects.map(({ id, name, state, createdAt, quarter, list, progress }) => ({
        id,
        title: name,
        state,
        createdOn: civilDateOf(createdAt),
        newsOn: progress[0] ? civilDateOf(progress[0].at) : null,
        year: list.year,
        quarter,
      })),
    },
    civilDateOf(now),
  )
}

function given(id: string | null): string[] {
  return id === null ? [] : [id]
}
