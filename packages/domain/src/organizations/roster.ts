import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { type Membership, membersOn } from './membership.ts'
import type { Standing } from './suspension.ts'

/** Days from `from` to `until`, both included; `null` while they last. */
export type Span = { from: CivilDate; until: CivilDate | null }

/** Whether a span has the day. */
export function covers({ from, until }: Span, day: CivilDate): boolean {
  return from <= day && (until === null || day <= until)
}

/** Whether two spans share a day. */
export function overlap(a: Span, b: Span): boolean {
  return (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until)
}

/** What a unit is on a day, by its memberships and suspensions; who is no member is not suspended either. */
export function standingOn(
  { memberships, suspensions }: { memberships: readonly Span[]; suspensions: readonly Span[] },
  day: CivilDate,
): Standing {
  if (!memberships.some((span) => covers(span, day))) return 'NOT_MEMBER'
  return suspensions.some((span) => covers(span, day)) ? 'SUSPENDED' : 'MEMBER'
}

/** How many member units there were from each day on which the number changed, in order of the days. */
export function growthOf(memberships: readonly Membership[]): { day: CivilDate; count: number }[] {
  const days = new Set(memberships.flatMap(({ from, until }) => (until ? [from, addDays(until, 1)] : [from])))
  const counted = [...days].sort().map((day) => ({ day, count: membersOn(memberships, day).length }))
  return counted.filter(({ count }, index) => count !== (counted[index - 1]?.count ?? 0))
}
