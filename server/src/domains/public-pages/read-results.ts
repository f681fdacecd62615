import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { resultOf, resultSentence } from '@pilin/domain/evaluations/result'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { countAnswers } from '../evaluations/data.ts'
import type { PublicPlace } from './read-page.ts'

/** A page shows this many of the finished projects, the latest. */
const most = 30

/** What came of it: how many needs were met, the projects of published lists that were carried out, and how they were judged. */
export async function readResults({ tx, scope }: PublicPlace) {
  const where = { organizationId: scope, state: 'DONE', list: { state: 'PUBLISHED' } } as const
  const [needsMet, projectsDone, projects] = await Promise.all([
    tx.need.count({ where: { organizationId: scope, outcome: 'MET' } }),
    tx.project.count({ where }),
    tx.project.findMany({
      where,
      orderBy: [{ endedAt: 'desc' }, { id: 'asc' }],
      take: most,
      select: { id: true, name: true, targetGroup: true, endedAt: true },
    }),
  ])
  const judged = await readJudgements(tx, scope, projects)
  return {
    needsMet,
    projectsDone,
    projects: projects.map(({ endedAt, ...project }) => ({
      ...project,
      endedOn: endedAt && civilDateOf(endedAt),
      judgement: judged.get(project.id) ?? '',
    })),
  }
}

/** The last closed evaluation of each project as a sentence: numbers by side, nobody's words. */
async function readJudgements(
  tx: Transaction,
  scope: OrganizationScope,
  projects: readonly { id: string }[],
): Promise<Map<string, string>> {
  const evaluations = await tx.evaluation.findMany({
    where: { organizationId: scope, state: 'CLOSED', projectId: { in: projects.map(({ id }) => id) } },
    orderBy: { closedAt: 'asc' },
    select: { id: true, projectId: true },
  })
  const counts = await countAnswers(
    tx,
    evaluations.map(({ id }) => id),
  )
  return new Map(
    evaluations.map(({ id, projectId }) => [projectId ?? '', resultSentence(resultOf(counts.get(id) ?? []))]),
  )
}
