import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { type ChainLink, composeChain } from '@pilin/domain/projects/chain'
import type { Transaction } from '@pilin/prisma/database'
import { dayOrNull } from '../../kernel/day.ts'
import { judged, titleOf } from './data.ts'

/** From where a chain is looked at. */
export type ChainStart = {
  organizationId: string
  needId: string | null
  topicId: string | null
  projectId: string | null
  evaluationId: string | null
}

/** The chain through a need, a topic, a project or an evaluation: all that came of the same need. */
export async function readChain(tx: Transaction, start: ChainStart, now: Date): Promise<ChainLink[]> {
  const { organizationId, needId, topicId, projectId, evaluationId } = start
  const need = needId ? await readNeed(tx, organizationId, needId) : null
  const topics = await tx.topic.findMany({
    where: { organizationId, OR: [{ id: { in: given(topicId) } }, { needId: { in: given(needId) } }] },
    orderBy: { proposedAt: 'asc' },
  })
  const topicIds = topics.map(({ id }) => id)
  const came = [
    { id: { in: given(projectId) } },
    { needId: { in: given(needId) } },
    { topicId: { in: topicIds } },
  ]
  const projects = await tx.project.findMany({
    where: { organizationId, OR: came },
    orderBy: { createdAt: 'asc' },
    include: { list: { select: { year: true } }, progress: { orderBy: { id: 'desc' }, take: 1 } },
  })
  const projectIds = { in: projects.map(({ id }) => id) }
  const evaluations = await tx.evaluation.findMany({
    where: {
      organizationId,
      OR: [
        { id: { in: given(evaluationId) } },
        { projectId: projectIds },
        { activity: { projectId: projectIds } },
      ],
    },
    orderBy: { openedAt: 'asc' },
    include: judged,
  })
  return composeChain(
    {
      need,
      topics: topics.map(({ id, title, state, proposedAt }) => ({
        id,
        title,
        state,
        proposedOn: civilDateOf(proposedAt),
      })),
      projects: projects.map(({ id, name, state, createdAt, quarter, list, progress, endedAt }) => ({
        id,
        title: name,
        state,
        createdOn: civilDateOf(createdAt),
        newsOn: progress[0] ? civilDateOf(progress[0].at) : null,
        year: list.year,
        quarter,
        endedOn: endedAt && civilDateOf(endedAt),
      })),
      evaluations: evaluations.map((row) => ({
        id: row.id,
        title: titleOf(row),
        state: row.state,
        openedOn: civilDateOf(row.openedAt),
        projectId: row.projectId ?? row.activity?.projectId ?? null,
        reviewOn: dayOrNull(row.reviewOn),
        isReviewed: row.reviewedAt !== null,
      })),
    },
    civilDateOf(now),
  )
}

async function readNeed(tx: Transaction, organizationId: string, id: string) {
  const need = await tx.need.findFirst({
    where: { id, organizationId },
    include: { claims: { where: { state: 'AGREED', role: 'RESPONSIBLE' }, select: { id: true } } },
  })
  return (
    need && {
      id: need.id,
      title: need.title,
      enteredOn: civilDateOf(need.enteredAt),
      isOpen: need.state === 'OPEN',
      isClaimed: need.claims.length > 0,
    }
  )
}

function given(id: string | null): string[] {
  return id === null ? [] : [id]
}
