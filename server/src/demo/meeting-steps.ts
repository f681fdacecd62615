import { addDays, type CivilDate } from '@pilin/domain/calendar/civil-date'
import { type CivilTime, civilDateOf, civilTimeOf, instantOf } from '@pilin/domain/calendar/shanghai'
import { noticeMessages } from '@pilin/domain/notices/messages'
import { suggestReplyBy } from '@pilin/domain/notices/reply-by'
import type { AgendaSeed, TopicSeed } from '@pilin/prisma/seed/seed-types'
import { replyToInvitation } from '../domains/attendance/reply-to-invitation.ts'
import { appointRecorder } from '../domains/meetings/appoint-recorder.ts'
import { decideAgendaItem } from '../domains/meetings/decide-agenda-item.ts'
import { planMeeting } from '../domains/meetings/plan-meeting.ts'
import { proposeAgendaItem } from '../domains/meetings/propose-agenda-item.ts'
import { issueNotice } from '../domains/notices/issue-notice.ts'
import type { Occurrence } from './occurrences.ts'
import { act, type Stage, type Step } from './stage.ts'

/** A meeting on its way: what later steps need from earlier ones. */
export type MeetingUnderWay = { meetingId: string; topicIds: string[] }

/** A moment some days after (or before) a day. */
export function moment(day: CivilDate, days: number, time: CivilTime): Date {
  return instantOf(addDays(day, days), time)
}

/** Plans a meeting that nobody has prepared yet. */
export function plannedMeeting(stage: Stage, occurrence: Occurrence): Step[] {
  return [planStep(stage, occurrence, { meetingId: '', topicIds: [] })]
}

/** Plans and prepares a meeting: topics accepted and waiting, a recorder, some replies. */
export function nextMeeting(stage: Stage, occurrence: Occurrence, agenda: AgendaSeed): Step[] {
  const { cast, now } = stage
  const today = civilDateOf(now)
  const chair = cast.chairOn(occurrence.date)
  const meeting: MeetingUnderWay = { meetingId: '', topicIds: [] }
  return [
    planStep(stage, occurrence, meeting),
    ...agendaSteps(stage, agenda.accepted, { chair, meeting, day: today }),
    recorderStep(stage, occurrence, { at: moment(today, -4, '10:00'), meeting }),
    noticeStep(stage, occurrence, { at: moment(today, -4, '16:00'), meeting }),
    ...agenda.replies.map(({ who, leave }, index) => ({
      at: moment(today, -3, `${9 + index}:10`.padStart(5, '0')),
      run: (at: Date) =>
        act(stage, { who, at }, replyToInvitation, {
          meetingId: meeting.meetingId,
          reply: leave ? 'LEAVE' : 'ATTEND',
          reason: leave ?? '',
        }),
    })),
    ...agenda.waiting.map((topic) => ({
      at: moment(today, -1, '16:30'),
      run: (at: Date) => propose(stage, topic, { at, meeting }),
    })),
  ]
}

/** Plans the meeting two weeks ahead, at the latest a week ago. */
export function planStep(stage: Stage, occurrence: Occurrence, meeting: MeetingUnderWay): Step {
  const { cast, now } = stage
  const { kind, title, date, startTime, endTime } = occurrence
  const twoWeeksAhead = moment(date, -14, '09:00')
  const aWeekAgo = moment(civilDateOf(now), -7, '09:00')
  return {
    at: new Date(Math.min(twoWeeksAhead.getTime(), aWeekAgo.getTime())),
    async run(at) {
      const { place } = occurrence.meeting
      const input = { organizationId: cast.seed.id, kind, title, date, startTime, endTime, place }
      const planned = await act(stage, { who: cast.chairOn(date), at }, planMeeting, input)
      meeting.meetingId = planned.meetingId
    },
  }
}

/** The topics, proposed six days before a day and accepted the day after. */
export function agendaSteps(
  stage: Stage,
  topics: readonly Omit<TopicSeed, 'record'>[],
  { chair, meeting, day }: { chair: string; meeting: MeetingUnderWay; day: CivilDate },
): Step[] {
  return topics.flatMap((topic, index) => [
    {
      at: moment(day, -6, `${10 + index}:20`),
      run: async (at: Date) => {
        meeting.topicIds[index] = await propose(stage, topic, { at, meeting })
      },
    },
    {
      at: moment(day, -5, `15:0${index}`),
      run: (at: Date) =>
        act(stage, { who: chair, at }, decideAgendaItem, {
          agendaItemId: meeting.topicIds[index] ?? '',
          decision: 'ACCEPT',
        }),
    },
  ])
}

export function recorderStep(
  stage: Stage,
  { date, meeting: { recorder } }: Occurrence,
  { at, meeting }: { at: Date; meeting: MeetingUnderWay },
): Step {
  const { cast } = stage
  return {
    at,
    run: (moment) =>
      act(stage, { who: cast.chairOn(date), at: moment }, appointRecorder, {
        meetingId: meeting.meetingId,
        personId: cast.person(recorder).id,
      }),
  }
}

/** The chair issues the notice with the words that the page suggests. */
export function noticeStep(
  stage: Stage,
  { date, startTime }: Occurrence,
  { at, meeting }: { at: Date; meeting: MeetingUnderWay },
): Step {
  const { cast } = stage
  const chair = cast.chairOn(date)
  return {
    at,
    run: (moment) => {
      const replyBy = suggestReplyBy(instantOf(date, startTime), moment)
      return act(stage, { who: chair, at: moment }, issueNotice, {
        meetingId: meeting.meetingId,
        requirements: noticeMessages.defaultRequirements,
        contact: cast.person(chair).name,
        replyDate: civilDateOf(replyBy),
        replyTime: civilTimeOf(replyBy),
      })
    },
  }
}

async function propose(
  stage: Stage,
  topic: Omit<TopicSeed, 'record'>,
  { at, meeting }: { at: Date; meeting: MeetingUnderWay },
): Promise<string> {
  const { cast } = stage
  const { agendaItemId } = await act(stage, { who: cast.actingFor(topic.presenter), at }, proposeAgendaItem, {
    meetingId: meeting.meetingId,
    unitId: cast.unit(topic.unit).id,
    title: topic.title,
    purpose: topic.purpose,
    presenterId: cast.person(topic.presenter).id,
    plannedMinutes: topic.minutes,
  })
  return agendaItemId
}
