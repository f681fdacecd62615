import { addDays, asCivilDate, type CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Period } from '@pilin/domain/calendar/period'
import { type Roster, termOn, termsOf } from '@pilin/domain/rotation/roster'

export const about = 'two centuries of rosters: exactly one on duty each day, terms without gap or overlap'

const periods: Period[] = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR']

/** `pnpm prove rotation`: every start day of a leap month, every period, up to 20 holders. */
export async function run(): Promise<string> {
  let days = 0
  let wrong = 0
  for (const period of periods) {
    for (const startsOn of ['2024-01-31', '2024-02-29', '2023-12-01']) {
      const roster = rosterOf(asCivilDate(startsOn), period)
      const counted = checkRoster(roster, addDays(roster.startsOn, 200 * 365))
      days += counted.days
      wrong += counted.wrong
    }
  }
  const figures = `days ${days}, days without exactly one on duty ${wrong}`
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

function checkRoster(roster: Roster, until: CivilDate): { days: number; wrong: number } {
  const terms = termsOf(roster, roster.startsOn, until)
  let days = 0
  let wrong = 0
  let index = 0
  for (let day = roster.startsOn; day <= until; day = addDays(day, 1)) {
    const term = terms[index]
    const duty = termOn([roster], day)
    const isInside = term !== undefined && term.startsOn <= day && day <= term.endsOn
    if (!isInside || duty?.index !== term.index) wrong += 1
    if (term?.endsOn === day) index += 1
    days += 1
  }
  return { days, wrong }
}
