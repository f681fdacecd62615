import { addDays, asCivilDate, type CivilDate, daysBetween } from '@pilin/domain/calendar/civil-date'
import type { Period } from '@pilin/domain/calendar/period'
import { byRule, dutyOn, type Rotation, type StandIn, type Swap } from '@pilin/domain/rotation/layers'
import { type DutyTerm, type Roster, termsOf } from '@pilin/domain/rotation/roster'

export const about =
  'two centuries of rosters with swaps and stand-ins over them: the one who should be on duty, each day'

const periods: Period[] = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR']

/** `pnpm prove rotation`: every start day of a leap month, every period, up to 20 holders. */
export async function run(): Promise<string> {
  let days = 0
  let wrong = 0
  for (const period of periods) {
    for (const startsOn of ['2024-01-31', '2024-02-29', '2023-12-01']) {
      const roster = rosterOf(asCivilDate(startsOn), period)
      const plain = checkRoster(roster, { years: 200, layered: false })
      const layered = checkRoster(roster, { years: 20, layered: true })
      days += plain.days + layered.days
      wrong += plain.wrong + layered.wrong
    }
  }
  const figures = `days ${days}, days with anybody but the one who should be on duty ${wrong}`
  if (wrong > 0) throw new Error(figures)
  return figures
}

function rosterOf(startsOn: CivilDate, period: Period): Roster {
  const holders = Array.from({ length: 20 }, (_, index) => ({
    personId: `p${index}`,
    unitId: `u${index % 5}`,
  }))
  return { id: `${startsOn}-${period}`, startsOn, endsOn: null, period, holders }
}

/**
 * Terms 3n and 3n+1 are exchanged, and on the 5th to 8th day of every even term there is a stand-in for its rule's
 * holder. Who is on duty is worked out here once more, by walking from term to term.
 */
function checkRoster(roster: Roster, { years, layered }: { years: number; layered: boolean }) {
  const until = addDays(roster.startsOn, years * 365)
  // One term more, so that the last has its partner.
  const terms = termsOf(roster, roster.startsOn, addDays(until, 400))
  const rotation = layered ? layersOver(roster, terms) : byRule([roster])
  let days = 0
  let wrong = 0
  let index = 0
  for (let day = roster.startsOn; day <= until; day = addDays(day, 1)) {
    const term = terms[index]
    const duty = dutyOn(rotation, day)
    const isInside = term !== undefined && term.startsOn <= day && day <= term.endsOn
    const person = layered ? expected(terms, index, day) : term?.holder.personId
    if (!isInside || duty?.term.index !== term.index || duty.holder.personId !== person) wrong += 1
    if (term?.endsOn === day) index += 1
    days += 1
  }
  return { days, wrong }
}

function layersOver(roster: Roster, terms: readonly DutyTerm[]): Rotation {
  const key = ({ rosterId, index }: DutyTerm) => ({ rosterId, index })
  const swaps = terms.flatMap((term, place): Swap[] => {
    const other = terms[place + 1]
    return place % 3 === 0 && other ? [{ id: `s${place}`, terms: [key(term), key(other)] }] : []
  })
  const standIns = terms.flatMap((term, place): StandIn[] => {
    if (place % 2 === 1) return []
    const [startsOn, endsOn] = [addDays(term.startsOn, 4), addDays(term.startsOn, 7)]
    return [{ id: `d${place}`, startsOn, endsOn, standsFor: term.holder, holder: stranger }]
  })
  return { rosters: [roster], swaps, standIns }
}

const stranger = { personId: 'stand-in', unitId: 'elsewhere' }

function expected(terms: readonly DutyTerm[], place: number, day: CivilDate): string | null | undefined {
  const partner = place % 3 === 0 ? terms[place + 1] : place % 3 === 1 ? terms[place - 1] : undefined
  if (partner) return partner.holder.personId
  const term = terms[place]
  const offset = term ? daysBetween(term.startsOn, day) : -1
  return place % 2 === 0 && offset >= 4 && offset <= 7 ? stranger.personId : term?.holder.personId
}
