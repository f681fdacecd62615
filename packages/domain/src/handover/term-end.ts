import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { dutyOn, type Rotation, sameHolder } from '../rotation/layers.ts'
import { daysOnDuty, type Holder, type Roster, termOn } from '../rotation/roster.ts'

/** Days before a term's last day from which it is handed over. */
export const handoverDays = 7

/** The end of a term at which duty goes from one holder to another. */
export type TermEnd = {
  /** The term's last day. */
  endsOn: CivilDate
  /** Who is on duty on that day. */
  outgoing: Holder
  /** Who is on duty on the first day after it that has anybody. */
  incoming: Holder
}

/**
 * The ends of terms that are to be handed over on a day: of the last term that is over, and of the present one
 * from seven days before its last day. Holders are those on duty by the rotation with its swaps and stand-ins;
 * where one and the same stays on duty, or nobody follows, there is nothing to hand over.
 */
export function termEndsOn(rotation: Rotation, today: CivilDate): TermEnd[] {
  const term = termOn(rotation.rosters, today)
  const span = term && daysOnDuty(rotation.rosters, term, today)
  const last = lastDayOfDuty(rotation.rosters, addDays(span?.startsOn ?? today, -1))
  const days = [last, span && addDays(span.endsOn, -handoverDays) <= today ? span.endsOn : undefined]
  return days.flatMap((endsOn) => (endsOn ? termEnd(rotation, endsOn) : []))
}

function termEnd(rotation: Rotation, endsOn: CivilDate): TermEnd[] {
  const outgoing = dutyOn(rotation, endsOn)?.holder
  const incoming = dutyOn(rotation, firstDayOfDuty(rotation.rosters, addDays(endsOn, 1)))?.holder
  if (!outgoing || !incoming || sameHolder(outgoing, incoming)) return []
  return [{ endsOn, outgoing, incoming }]
}

/** The day itself where a roster covers it, else the last day before it that one does. */
function lastDayOfDuty(rosters: readonly Roster[], day: CivilDate): CivilDate | undefined {
  if (termOn(rosters, day)) return day
  return rosters
    .flatMap(({ endsOn }) => (endsOn && endsOn < day ? [endsOn] : []))
    .sort()
    .at(-1)
}

/** The day itself where a roster covers it, else the first day after it that one does. */
function firstDayOfDuty(rosters: readonly Roster[], day: CivilDate): CivilDate {
  if (termOn(rosters, day)) return day
  const starts = rosters.map(({ startsOn }) => startsOn).filter((start) => start > day)
  return starts.sort()[0] ?? day
}
