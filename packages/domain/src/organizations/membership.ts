import type { CivilDate } from '../calendar/civil-date.ts'
import { organizationMessages } from './messages.ts'

/** A unit's membership; `until` is its last day and belongs to it, `null` while it lasts. */
export type Membership = { unitId: string; from: CivilDate; until: CivilDate | null }

const usualUnits = 5
const usualMembers = 50

/** The member units on a day, past or future, each once (domain.md §3, councils). */
export function membersOn(memberships: readonly Membership[], day: CivilDate): string[] {
  const covering = memberships.filter(({ from, until }) => from <= day && (until === null || day <= until))
  return [...new Set(covering.map(({ unitId }) => unitId))]
}

/** Sentences for a joint branch over 5 units or 50 members; a warning, never a refusal (domain.md §3). */
export function jointBranchWarnings({ units, members }: { units: number; members: number }): string[] {
  const warnings: string[] = []
  if (units > usualUnits) warnings.push(organizationMessages.manyUnits(usualUnits, units))
  if (members > usualMembers) warnings.push(organizationMessages.manyMembers(usualMembers, members))
  return warnings
}
