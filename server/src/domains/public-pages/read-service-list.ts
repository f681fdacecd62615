import type { PublicPlace } from './read-page.ts'

/** The latest list that was published, with its projects and the units responsible; null where none was. */
export async function readServiceList({ tx, scope }: PublicPlace) {
  const list = await tx.serviceList.findFirst({
    where: { organizationId: scope, state: 'PUBLISHED' },
    orderBy: { year: 'desc' },
    select: {
      year: true,
      projects: {
        orderBy: [{ quarter: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          name: true,
          place: true,
          targetGroup: true,
          quarter: true,
          state: true,
          units: { where: { role: 'RESPONSIBLE' }, select: { unit: { select: { shortName: true } } } },
        },
      },
    },
  })
  if (!list) return null
  return {
    year: list.year,
    projects: list.projects.map(({ units, ...project }) => ({
      ...project,
      responsible: units[0]?.unit.shortName ?? '',
    })),
  }
}
