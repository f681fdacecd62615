import type { CivilDate } from '../calendar/civil-date.ts'
import { contactMessages as messages } from './messages.ts'
import { covers, overlap, type Span } from './roster.ts'

/** Why somebody cannot speak for a unit in a span: one sentence for each field of the form that is wrong. */
export function contactProblems(
  span: Span,
  { memberships, others }: { memberships: readonly Span[]; others: readonly Span[] },
): { from?: string; until?: string } {
  const { from, until } = span
  if (until !== null && until < from) return { until: messages.endsBeforeItBegins }
  const membership = memberships.find((each) => covers(each, from))
  if (!membership) return { from: messages.outsideMembership }
  if (until !== null && !covers(membership, until)) return { until: messages.outsideMembership }
  if (others.some((other) => overlap(other, span))) return { from: messages.twice }
  return {}
}

/** Contacts of a day first, then former ones, the latest first. */
export function inOrderOfDay<Contact extends Span>(contacts: readonly Contact[], day: CivilDate): Contact[] {
  return [...contacts].sort(
    (a, b) => Number(covers(b, day)) - Number(covers(a, day)) || b.from.localeCompare(a.from),
  )
}
