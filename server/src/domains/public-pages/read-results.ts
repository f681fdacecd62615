import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { PublicPlace } from './read-page.ts'

/** A page shows this many of the finished projects, the latest. */
const most = 30

/** What came of it: how many needs were met, and the projects of published lists that were carried out. */
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
  return {
    needsMet,
    projectsDone,
    projects: projects.map(({ endedAt, ...project }) => ({
      ...project,
      endedOn: endedAt && civilDateOf(endedAt),
    })),
  }
}
