import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { covers, type DutyTerm, earlier, indexOn, later, type Roster, termAt } from './duty-term.ts'

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

/**
 * The term on a day by the rules alone; who is on duty is `dutyOn` in layers.ts.
 * Where rosters overlap, the one that started last counts, so there is never more than one.
 */
export function termOn(rosters: readonly Roster[], day: CivilDate): DutyTerm | undefined {
  const roster = rosters.filter((each) => covers(each, day)).reduce<Roster | undefined>(laterOf, undefined)
  return roster && termAt(roster, indexOn(roster, day))
}

/** The days around `day` on which a term is in force: all of it, unless a roster that counts more lies within. */
export function daysOnDuty(rosters: readonly Roster[], term: DutyTerm, day: CivilDate) {
  const span = { startsOn: term.startsOn, endsOn: term.endsOn }
  const own = rosters.find(({ id }) => id === term.rosterId)
  for (const roster of rosters) {
    if (roster === own || !covers(roster, roster.startsOn) || laterOf(own, roster) === own) continue
    if (roster.startsOn > day) span.endsOn = earlier(span.endsOn, addDays(roster.startsOn, -1))
    else if (roster.endsOn) span.startsOn = later(span.startsOn, addDays(roster.endsOn, 1))
  }
  return span
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

function laterOf(chosen: Roster | undefined, roster: Roster): Roster {
  return chosen === undefined || roster.startsOn > chosen.startsOn ? roster : chosen
}

function endsLater(a: Roster, b: Roster): boolean {
  return b.endsOn !== null && (a.endsOn === null || a.endsOn > b.endsOn)
}
