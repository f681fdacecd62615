import { asCivilDate, type CivilDate } from '../calendar/civil-date.ts'
import type { CalendarPeriod } from '../calendar/period.ts'
import type { HolidayCalendar } from '../calendar/workday.ts'
import { type Cadence, type CadenceMeeting, cadenceLedger } from '../meetings/cadence.ts'
import type { CadenceStateKind } from '../meetings/vocabulary.ts'
import { adjustDay } from './adjusted-day.ts'
import type { DayPlan } from './explanation.ts'
import { type PreferredDay, preferredDays } from './preferred-day.ts'

/** One period of the year with what is proposed for it; null where the cadence prefers no day. */
export type Proposal = {
  period: CalendarPeriod
  state: CadenceStateKind
  /** What fulfils it, or will. */
  meetingIds: string[]
  plan: DayPlan | null
}

/** One row for each period of the year that is owed, with the day that the rule of `adjustDay` finds for it. */
export function proposeYear({
  cadence,
  preferred,
  year,
  today,
  meetings,
  calendar,
}: {
  cadence: Cadence
  preferred: PreferredDay | null
  year: number
  today: CivilDate
  meetings: readonly CadenceMeeting[]
  calendar: HolidayCalendar
}): Proposal[] {
  const from = asCivilDate(`${year}-01-01`)
  const to = asCivilDate(`${year}-12-31`)
  const wishes = preferred ? preferredDays(preferred, cadence.period, year) : []
  return cadenceLedger({ cadence, from, to, today, meetings }).map((row) => {
    const wish = wishes.find(({ period }) => period.startsOn === row.period.startsOn)
    return { ...row, plan: wish && preferred ? planOf(wish, preferred, calendar) : null }
  })
}

function planOf(
  { period, day }: { period: CalendarPeriod; day: CivilDate },
  { ordinal }: PreferredDay,
  calendar: HolidayCalendar,
): DayPlan {
  const span = { from: period.startsOn, to: period.endsOn }
  const { day: proposedDay, ...why } = adjustDay({ day, byWeekday: ordinal !== null, ...span }, calendar)
  return { originalDay: day, proposedDay, ...why }
}
