import type { ListRow } from './data.ts'

/** A project as its year's list shows it. */
export function presentListed(project: ListRow['projects'][number]) {
  const { id, name, summary, place, targetGroup, quarter, budget, state, need, units } = project
  return {
    id,
    name,
    summary,
    place,
    targetGroup,
    quarter,
    budget,
    state,
    need,
    responsible: units.find(({ role }) => role === 'RESPONSIBLE')?.unit.shortName ?? '',
    assistants: units.filter(({ role }) => role === 'ASSISTING').map(({ unit }) => unit.shortName),
  }
}
