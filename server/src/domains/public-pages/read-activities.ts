import { partsOf } from '@pilin/domain/calendar/civil-date'
import type { PublicPlace } from './read-page.ts'

/** What is to come: the projects of the published list that are meant for this quarter or later in the year. */
export async function readActivities({ tx, scope, today }: PublicPlace) {
  const { year, month } = partsOf(today)
  const projects = await tx.project.findMany({
    where: {
      organizationId: scope,
      list: { year, state: 'PUBLISHED' },
      quarter: { gte: Math.ceil(month / 3) },
      state: { in: ['PLANNED', 'RUNNING'] },
    },
    orderBy: [{ quarter: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, place: true, targetGroup: true, quarter: true },
  })
  return projects.map((project) => ({ ...project, year }))
}
