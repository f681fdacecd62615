import { addDays, type CivilDate, daysBetween } from '../calendar/civil-date.ts'
import { covers, earlier, type Holder, later, type Roster } from './duty-term.ts'
import { type Rotation, stretchesOf } from './layers.ts'

/** Days of duty from `from` to `to` (both included), by what `keyOf` says of a holder; a day counts at most once. */
export function shareOfDays(
  rotation: Rotation,
  from: CivilDate,
  to: CivilDate,
  keyOf: (holder: Holder) => string = ({ unitId }) => unitId,
): Record<string, number> {
  const days: Record<string, number> = {}
  for (const { holder, startsOn, endsOn } of stretchesOf(rotation, from, to)) {
    const count = daysBetween(later(startsOn, from), earlier(endsOn, to)) + 1
    days[keyOf(holder)] = (days[keyOf(holder)] ?? 0) + count
  }
  return days
}

/**
 * Whole per cent of each count, by largest remainder: they sum to 100, or are all 0 where nothing was counted.
 * Of equal remainders the one that stands first gets the point.
 */
export function inPercent(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  const percents = counts.map((count) => Math.floor((count * 100) / total))
  const missing = 100 - percents.reduce((sum, percent) => sum + percent, 0)
  const byRemainder = counts
    .map((count, place) => ({ place, remainder: (count * 100) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place)
  for (const { place } of byRemainder.slice(0, missing)) percents[place] = (percents[place] ?? 0) + 1
  return percents
}

/** Days from `from` to `to` (both included) on which nobody is on duty, as spans, and where they lie. */
export type Gap = { from: CivilDate; to: CivilDate; place: 'BEFORE' | 'BETWEEN' | 'AFTER' | 'ALONE' }

/** `BEFORE` the first roster, `BETWEEN` two, `AFTER` the last; `ALONE` where there is no roster at all. */
export function gapsOf(rosters: readonly Roster[], from: CivilDate, to: CivilDate): Gap[] {
  const gaps: Gap[] = []
  let day = from
  while (day <= to) {
    const roster = rosters.find((each) => covers(each, day))
    const starts = rosters.filter(({ startsOn }) => startsOn > day).map(({ startsOn }) => startsOn)
    const next = starts.sort()[0]
    if (roster) {
      if (roster.endsOn === null) return gaps
      day = addDays(roster.endsOn, 1)
      continue
    }
    const last = next ? earlier(addDays(next, -1), to) : to
    gaps.push({ from: day, to: last, place: placeOf(rosters, day, next) })
    day = addDays(last, 1)
  }
  return gaps
}

function placeOf(rosters: readonly Roster[], day: CivilDate, next: CivilDate | undefined): Gap['place'] {
  const before = rosters.some(({ startsOn }) => startsOn <= day)
  if (before) return next ? 'BETWEEN' : 'AFTER'
  return next ? 'BEFORE' : 'ALONE'
}
