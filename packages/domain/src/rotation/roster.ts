import { addDays, type CivilDate, daysBetween } from '../calendar/civil-date.ts'
import { covers, type DutyTerm, earlier, indexOn, type Roster, termAt } from './duty-term.ts'

export type { DutyTerm, Holder, Roster } from './duty-term.ts'

/**
 * The terms that touch `from`–`to` (both included), whole, in order (domain.md §3, rotation).
 * Each is as long as the period, counted from `startsOn` in calendar months; only the roster's end cuts a term short.
 */
export function termsOf(roster: Roster, from: CivilDate, to: CivilDate): DutyTerm[] {
  const terms: DutyTerm[] = []
  for (let index = Math.max(0, indexOn(roster, from)); ; index += 1) {
    const term = termAt(roster, index)
    if (term === undefined || term.startsOn > to) return terms
    if (term.endsOn >= from) terms.push(term)
  }
}

/** The term on a day. Where rosters overlap, the one that started last counts, so there is never more than one. */
export function dutyOn(rosters: readonly Roster[], day: CivilDate): DutyTerm | undefined {
  const roster = rosters.filter((each) => covers(each, day)).reduce<Roster | undefined>(later, undefined)
  return roster && termAt(roster, indexOn(roster, day))
}

/** The term on a day and the one that follows, if need be after a gap. */
export function currentAndNext(rosters: readonly Roster[], day: CivilDate) {
  const current = dutyOn(rosters, day)
  const changes = [...changeDays(rosters), ...(current ? [addDays(current.endsOn, 1)] : [])]
  const next = changes
    .filter((change) => change > day)
    .sort()
    .map((change) => dutyOn(rosters, change))
    .find((term) => term !== undefined && !sameTerm(term, current))
  return { current, next }
}

/** Days of duty from `from` to `to` (both included), by unit id; every day counts at most once. */
export function shareOfDays(
  rosters: readonly Roster[],
  from: CivilDate,
  to: CivilDate,
): Record<string, number> {
  const days: Record<string, number> = {}
  const changes = changeDays(rosters)
    .filter((change) => change > from && change <= to)
    .sort()
  let day = from
  while (day <= to) {
    const term = dutyOn(rosters, day)
    const change = changes.find((each) => each > day)
    const lastBeforeChange = change ? addDays(change, -1) : to
    const last = earlier(term ? earlier(term.endsOn, lastBeforeChange) : lastBeforeChange, to)
    if (term) days[term.holder.unitId] = (days[term.holder.unitId] ?? 0) + daysBetween(day, last) + 1
    day = addDays(last, 1)
  }
  return days
}

/** Where rosters leave days without anybody, or claim them twice. Days included; `to` is null when it never ends. */
export type RosterProblem = {
  kind: 'OVERLAP' | 'GAP'
  from: CivilDate
  to: CivilDate | null
  rosterIds: [string, string]
}

/** Overlaps (of each pair) and gaps between rosters, by first day; before the first and after the last is no gap. */
export function rosterProblems(rosters: readonly Roster[]): RosterProblem[] {
  const inOrder = rosters
    .filter((roster) => covers(roster, roster.startsOn))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))
  const problems: RosterProblem[] = []
  let last: Roster | undefined
  inOrder.forEach((roster, position) => {
    for (const before of inOrder.slice(0, position)) {
      if (!covers(before, roster.startsOn)) continue
      const to =
        before.endsOn && roster.endsOn
          ? earlier(before.endsOn, roster.endsOn)
          : (before.endsOn ?? roster.endsOn)
      problems.push({ kind: 'OVERLAP', from: roster.startsOn, to, rosterIds: [before.id, roster.id] })
    }
    if (last?.endsOn && addDays(last.endsOn, 1) < roster.startsOn) {
      const gap = { from: addDays(last.endsOn, 1), to: addDays(roster.startsOn, -1) }
      problems.push({ kind: 'GAP', ...gap, rosterIds: [last.id, roster.id] })
    }
    if (last === undefined || endsLater(roster, last)) last = roster
  })
  return problems
}

/** The days on which another roster may take over. */
function changeDays(rosters: readonly Roster[]): CivilDate[] {
  return rosters.flatMap(({ startsOn, endsOn }) => (endsOn ? [startsOn, addDays(endsOn, 1)] : [startsOn]))
}

function later(chosen: Roster | undefined, roster: Roster): Roster {
  return chosen === undefined || roster.startsOn > chosen.startsOn ? roster : chosen
}

function sameTerm(a: DutyTerm, b: DutyTerm | undefined): boolean {
  return a.rosterId === b?.rosterId && a.index === b.index
}

function endsLater(a: Roster, b: Roster): boolean {
  return b.endsOn !== null && (a.endsOn === null || a.endsOn > b.endsOn)
}
