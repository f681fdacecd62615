import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { type DutyTerm, earlier, type Holder, later, type Roster, termAt } from './duty-term.ts'
import { daysOnDuty, termOn } from './roster.ts'

/** A term by its roster and its place in it: what a swap is about. */
export type TermKey = { rosterId: string; index: number }

/** An agreed exchange of the holders of two terms; a term is in one swap at most. */
export type Swap = { id: string; terms: readonly [TermKey, TermKey] }

/** Somebody who is on duty for the holder of a term, from a day to a day, both included. */
export type StandIn = {
  id: string
  startsOn: CivilDate
  endsOn: CivilDate
  standsFor: Holder
  holder: Holder
}

/** All that decides who is on duty in an organization: rules, and the layers that stand over them. */
export type Rotation = {
  rosters: readonly Roster[]
  swaps: readonly Swap[]
  standIns: readonly StandIn[]
}

/** Days of one term on which one holder is on duty, both included, and what it follows from. */
export type DutyStretch = {
  term: DutyTerm
  holder: Holder
  startsOn: CivilDate
  endsOn: CivilDate
  layer: 'RULE' | 'STAND_IN' | 'SWAP'
  /** The swap or stand-in behind it; null where the rule alone decides. */
  layerId: string | null
  /** Who would be on duty without that layer; null where the rule alone decides. */
  insteadOf: Holder | null
}

/** A rotation of rules alone, on which nothing was agreed. */
export function byRule(rosters: readonly Roster[]): Rotation {
  return { rosters, swaps: [], standIns: [] }
}

/**
 * Who is on duty on a day (domain.md §3). Three layers, low to high: rule, stand-in, swap.
 *
 * - The rule gives the term of the day and its holder.
 * - A swap gives all days of either term to the holder of the other; both terms keep their days. It counts only
 *   while both terms exist.
 * - A stand-in is on duty for one named holder. A swap that takes the term from that holder stands above it: the
 *   stand-in rests, and is back as soon as the swap is revoked. Whoever has the term by a swap may have a
 *   stand-in of their own, which rests in turn when the swap is revoked.
 *
 * So a layer changes nothing but its own days, and without it everything is as before.
 */
export function dutyOn(rotation: Rotation, day: CivilDate): DutyStretch | undefined {
  const term = termOn(rotation.rosters, day)
  if (!term) return undefined
  const swap = swapOf(rotation, term)
  const holder = swap ? swap.holder : term.holder
  const span = daysOnDuty(rotation.rosters, term, day)
  for (const standIn of rotation.standIns) {
    if (!sameHolder(standIn.standsFor, holder)) continue
    if (standIn.startsOn <= day && day <= standIn.endsOn) {
      return {
        term,
        holder: standIn.holder,
        startsOn: later(span.startsOn, standIn.startsOn),
        endsOn: earlier(span.endsOn, standIn.endsOn),
        layer: 'STAND_IN',
        layerId: standIn.id,
        insteadOf: holder,
      }
    }
    // The holder's own days lie between those of the stand-ins.
    if (standIn.endsOn < day) span.startsOn = later(span.startsOn, addDays(standIn.endsOn, 1))
    else span.endsOn = earlier(span.endsOn, addDays(standIn.startsOn, -1))
  }
  return swap
    ? { term, holder, ...span, layer: 'SWAP', layerId: swap.id, insteadOf: term.holder }
    : { term, holder, ...span, layer: 'RULE', layerId: null, insteadOf: null }
}

/** The holder of a whole term: the other term's where the two were swapped, else the rule's. */
export function holderOf(rotation: Rotation, term: DutyTerm): Holder {
  return swapOf(rotation, term)?.holder ?? term.holder
}

/** The stretches that touch `from`–`to` (both included), whole, in order; days without anybody have none. */
export function stretchesOf(rotation: Rotation, from: CivilDate, to: CivilDate): DutyStretch[] {
  const stretches: DutyStretch[] = []
  let day: CivilDate | undefined = from
  while (day !== undefined && day <= to) {
    const stretch = dutyOn(rotation, day)
    if (stretch) stretches.push(stretch)
    day = stretch ? addDays(stretch.endsOn, 1) : nextStart(rotation.rosters, day)
  }
  return stretches
}

/** Who is on duty on a day, and who after that, if need be after a gap. */
export function currentAndNext(rotation: Rotation, day: CivilDate) {
  const current = dutyOn(rotation, day)
  const after = addDays(current?.endsOn ?? day, 1)
  const start = nextStart(rotation.rosters, addDays(after, -1))
  const next = dutyOn(rotation, after) ?? (start && dutyOn(rotation, start))
  return { current, next }
}

/** The term of a key, or nothing when its roster is unknown or ends before it. */
export function termOf(rosters: readonly Roster[], { rosterId, index }: TermKey): DutyTerm | undefined {
  const roster = rosters.find(({ id }) => id === rosterId)
  return roster && termAt(roster, index)
}

export function sameHolder(a: Holder, b: Holder): boolean {
  return a.personId === b.personId && a.unitId === b.unitId
}

export function sameTerm(a: TermKey, b: TermKey): boolean {
  return a.rosterId === b.rosterId && a.index === b.index
}

function swapOf({ rosters, swaps }: Rotation, term: DutyTerm): { id: string; holder: Holder } | undefined {
  const swap = swaps.find(({ terms }) => terms.some((each) => sameTerm(each, term)))
  const otherKey = swap?.terms.find((each) => !sameTerm(each, term))
  const other = otherKey && termOf(rosters, otherKey)
  return swap && other && { id: swap.id, holder: other.holder }
}

/** The first day after `day` on which a roster begins. */
function nextStart(rosters: readonly Roster[], day: CivilDate): CivilDate | undefined {
  return rosters
    .map(({ startsOn }) => startsOn)
    .filter((start) => start > day)
    .sort()[0]
}
