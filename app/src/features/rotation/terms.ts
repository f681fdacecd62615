import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Rotation, Term } from './rotation.ts'

/** The terms of all rosters in order of time, those that are over apart. */
export function termsByTime({ rosters }: Rotation, today: CivilDate): { past: Term[]; ahead: Term[] } {
  const terms = rosters
    .flatMap((roster) => roster.terms)
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))
  return {
    past: terms.filter(({ endsOn }) => endsOn < today),
    ahead: terms.filter(({ endsOn }) => endsOn >= today),
  }
}
