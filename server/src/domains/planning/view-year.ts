import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { explainDay } from '@pilin/domain/planning/explanation'
import { describePreferredDay, preferredDayOf } from '@pilin/domain/planning/preferred-day'
import type { Proposal } from '@pilin/domain/planning/propose-year'
import { endTimeOf, yearInput } from '@pilin/domain/planning/schemas'
import { usualTitle } from '@pilin/domain/planning/usual-title'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { readHolidays, readLastCoveredYear } from '../calendar/data.ts'
import { dayPlanOf } from '../meetings/data.ts'
import { memberUnitsOn, organizationsOf } from '../organizations/data.ts'
import { type CadenceRow, proposalsOf, readCadences, readMeetingsOfYear, yearOrThis } from './data.ts'
import { mayPlan } from './policy.ts'
import { namesOfDue } from './present.ts'

/** When a meeting begins and how long it takes where the obligation does not say. */
const usualStart = '14:00'
const usualMinutes = 120

/** A year as it could be planned: for each period of each obligation what stands, or what is proposed. */
export const viewYear = view({
  input: yearInput,
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const today = civilDateOf(now)
    const year = yearOrThis(input.year, today)
    const [[organization], cadences, units, meetings, calendar, lastCoveredYear] = await Promise.all([
      organizationsOf(prisma, [scope]),
      readCadences(prisma, scope),
      memberUnitsOn(prisma, scope, today),
      readMeetingsOfYear(prisma, scope, year),
      readHolidays(prisma, year),
      readLastCoveredYear(prisma),
    ])
    const found = { organization, cadences, units, meetings, calendar, lastCoveredYear }
    return { organizationId: scope, today, year, ...found }
  },
  policy: mayPlan,
  present({
    organizationId,
    organization,
    today,
    year,
    cadences,
    units,
    meetings,
    calendar,
    lastCoveredYear,
  }) {
    return {
      organization: {
        id: organizationId,
        name: organization?.name ?? '',
        shortName: organization?.shortName ?? '',
      },
      year,
      today,
      isPublished: calendar.years.has(year),
      lastCoveredYear: lastCoveredYear ?? null,
      cadences: cadences.map((cadence) => ({
        id: cadence.id,
        kind: cadence.kind,
        period: cadence.period,
        /** Whom its meetings invite; null: everybody. */
        dueUnits: namesOfDue(units, cadence),
        preferredDay: describePreferredDay(preferredDayOf(cadence), cadence.period),
        hasPreferredDay: preferredDayOf(cadence) !== null,
        rows: proposalsOf(cadence, { year, today, meetings, calendar }).map((proposal) => ({
          periodStartsOn: proposal.period.startsOn,
          periodEndsOn: proposal.period.endsOn,
          label: proposal.period.label,
          state: proposal.state,
          meetings: proposal.meetingIds.flatMap((id) =>
            meetings
              .filter((meeting) => meeting.id === id)
              .map(({ title, date, plan }) => ({
                id,
                title,
                date,
                note: plan ? (explainDay(dayPlanOf(plan), date) ?? null) : null,
              })),
          ),
          proposed: proposal.state === 'DUE' ? presentProposal(cadence, proposal, today) : null,
        })),
      })),
    }
  },
})

/** The fields of a row as they begin; the date is left open where none is preferred. */
function presentProposal(cadence: CadenceRow, { period, plan }: Proposal, today: CivilDate) {
  const startTime = cadence.startTime ?? usualStart
  const day = plan?.proposedDay ?? period.startsOn
  return {
    date: plan?.proposedDay ?? null,
    note: plan ? (explainDay(plan, plan.proposedDay) ?? null) : null,
    /** The day is over already; another one has to be chosen. */
    isPast: plan !== null && plan.proposedDay < today,
    title: usualTitle(cadence.titlePattern, cadence.kind, day),
    startTime,
    endTime: endTimeOf(startTime, cadence.minutes ?? usualMinutes) ?? '23:59',
    place: cadence.place,
  }
}
