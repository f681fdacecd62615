import { civilMonth, firstDay, lastDay, nextMonth, previousMonth } from '@pilin/domain/calendar/civil-date'
import { periodOf } from '@pilin/domain/calendar/period'
import { civilDateOf, civilMonthOf, formatClock, instantOf, monthSpan } from '@pilin/domain/calendar/shanghai'
import { cadenceState, isOwed } from '@pilin/domain/meetings/cadence'
import { currentAndNext } from '@pilin/domain/rotation/layers'
import { z } from 'zod'
import { holds, scopesOf } from '../../kernel/actor.ts'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { organizationsOf } from '../organizations/data.ts'
import { dutyOnDay, nameStretch, rotationsOf } from '../rotation/data.ts'
import { findLead } from '../rotation/find-lead.ts'
import { mayPlanMeeting } from './policy.ts'
import { readCadencesWithMeetings, readMeetingsBetween } from './read-schedule.ts'

/**
 * The month of a member: for each of their organizations who is on duty, what is owed, and the meetings by
 * day. The page that most people ever see, so it reads little: a fixed number of indexed queries.
 */
export const viewSchedule = view({
  input: z.object({ month: civilMonth.optional() }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scopes = scopesOf(actor)
    const month = input.month ?? civilMonthOf(now)
    const today = civilDateOf(now)
    // What is owed is told for the month that is shown, and for the current one as of today.
    const day = month === civilMonthOf(now) ? today : firstDay(month)
    const owed = periodOf('YEAR', day)
    const [organizations, rotations, meetings, cadences] = await Promise.all([
      organizationsOf(prisma, scopes),
      rotationsOf(prisma, scopes),
      readMeetingsBetween(prisma, scopes, actor.personId, monthSpan(month)),
      readCadencesWithMeetings(prisma, scopes, {
        from: instantOf(owed.startsOn, '00:00'),
        to: instantOf(owed.endsOn, '23:59'),
      }),
    ])
    return { month, today, day, organizations, rotations, meetings, cadences }
  },
  // Everything was read inside the actor's own scopes; whoever is signed in may see their own month.
  policy: () => 'allowed',
  present({ month, today, day, organizations, rotations, meetings, cadences }, actor) {
    return {
      month,
      previous: previousMonth(month),
      next: nextMonth(month),
      isThisMonth: month === today.slice(0, 7),
      today,
      person: { name: actor.name, unitName: actor.unitName },
      organizations: organizations.map(({ id, name, shortName, kind }) => {
        const rotation = rotations.find(({ organizationId }) => organizationId === id)
        const { current, next } = rotation ? currentAndNext(rotation, day) : {}
        return {
          id,
          name,
          shortName,
          kind,
          duty: rotation && current ? nameStretch(rotation, current) : null,
          nextDuty: rotation && next ? nameStretch(rotation, next) : null,
          mayPlan: isAllowed(mayPlanMeeting(actor, { organizationId: id })),
          secretary: holds(actor, id, 'SECRETARY'),
          cadences: cadences
            .filter(({ organizationId }) => organizationId === id)
            .map((cadence) => ({
              ...cadence,
              startsOn: dayOf(cadence.startsOn),
              endsOn: dayOrNull(cadence.endsOn),
            }))
            .filter((cadence) => isOwed(cadence, day))
            .map((cadence) => {
              const { period, state, meetingIds } = cadenceState({
                cadence,
                day,
                today,
                meetings: cadence.meetings,
              })
              // A quarter's meeting may lie outside the month that is shown, so its day comes along.
              const meetings = meetingIds.flatMap((meetingId) =>
                cadence.meetings.filter(({ id }) => id === meetingId).map(({ id, date }) => ({ id, date })),
              )
              return { kind: cadence.kind, period, state, meetings }
            }),
        }
      }),
      meetings: meetings.map((meeting) => {
        const date = civilDateOf(meeting.startsAt)
        const duty = dutyOnDay(rotations, meeting.organizationId, date)
        const { chair, host } = findLead(meeting, duty)
        return {
          id: meeting.id,
          organizationId: meeting.organizationId,
          organization: meeting.organization.shortName,
          kind: meeting.kind,
          title: meeting.title,
          state: meeting.state,
          stateReason: meeting.stateReason,
          date,
          startTime: formatClock(meeting.startsAt),
          endTime: formatClock(meeting.endsAt),
          place: meeting.place,
          hostUnit: host?.name ?? null,
          duty: duty?.name ?? null,
          /** Only where somebody fixed it by hand; otherwise it is whoever is on duty. */
          chair: chair?.fixed ? chair.name : null,
          minutes: meeting.minutes?.state ?? null,
          reply: meeting.attendance[0]?.reply ?? null,
        }
      }),
      monthSpan: { from: firstDay(month), to: lastDay(month) },
    }
  },
})
