import { leaveKindLabels, motionKindLabels } from '@pilin/domain/attendance/vocabulary'
import { type CivilDate, weekday } from '@pilin/domain/calendar/civil-date'
import { weekdayNames } from '@pilin/domain/calendar/messages'
import { formatDay, formatDayAndClock, formatFullDay } from '@pilin/domain/calendar/shanghai'
import {
  attendanceRoleLabels,
  meetingKindLabels,
  meetingStateLabels,
} from '@pilin/domain/meetings/vocabulary'
import { ballotLabels, motionMethodLabels } from '@pilin/domain/voting/vocabulary'
import type { PageApi } from '@pilin/server/http/page-api'
import { readReview } from '../follow-up/review.ts'

/** The meeting for its page. Words for codes and dates are made here, so the browser needs no calendar. */
export async function readMeeting(api: PageApi, meetingId: string) {
  const [meeting, review, notice, roll, voting, overdue] = await Promise.all([
    api.caller.meetings.view({ meetingId }),
    readReview(api, meetingId),
    api.caller.notices.state({ meetingId }),
    api.caller.attendance.view({ meetingId }),
    api.caller.voting.view({ meetingId }),
    api.caller.minutes.overdue({}),
  ])
  const late = overdue.find((each) => each.meetingId === meetingId)
  return {
    ...meeting,
    review,
    notice,
    /** Until when the record should have been handed in; null when it is in time, or not the reader's to hand in. */
    overdueSince: late ? formatDayAndClock(late.closedAt) : null,
    dayText: dayText(meeting.date),
    dutyText: meeting.duty && {
      from: formatDay(meeting.duty.startsOn),
      to: formatDay(meeting.duty.endsOn),
    },
    kindLabel: meetingKindLabels[meeting.kind],
    stateLabel: meetingStateLabels[meeting.state],
    roll: {
      ...roll,
      rules: roll.rules.map((rule) => ({ ...rule, kindLabel: motionKindLabels[rule.kind] })),
      leaves: roll.leaves.map((leave) => ({ ...leave, kindLabel: leaveKindLabels[leave.kind] })),
    },
    voting,
    words: {
      leaveKinds: leaveKindLabels,
      roles: attendanceRoleLabels,
      motionKinds: motionKindLabels,
      methods: motionMethodLabels,
      ballots: ballotLabels,
    },
  }
}

export type MeetingPage = Awaited<ReturnType<typeof readMeeting>>
export type AgendaItem = MeetingPage['agenda'][number]
export type Motion = MeetingPage['voting']['motions'][number]
export type Invited = MeetingPage['attendance']['people'][number]

/** `2026年11月6日 星期五` */
export function dayText(date: CivilDate): string {
  return `${formatFullDay(date)} ${weekdayNames[weekday(date) - 1] ?? ''}`
}
