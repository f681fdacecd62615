import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Schedule, ScheduledMeeting } from './schedule.ts'

/** One line of the month: a day with its meetings. */
export type ScheduleDay = {
  date: CivilDate
  when: 'past' | 'today' | 'coming'
  meetings: ScheduledMeeting[]
}

/** The days that have meetings, and today where it lies in the month, so that a reader finds their place. */
export function daysOf({ meetings, today, isThisMonth }: Schedule): ScheduleDay[] {
  const dates = new Set(meetings.map(({ date }) => date))
  if (isThisMonth && dates.size > 0) dates.add(today)
  return [...dates].sort().map((date) => ({
    date,
    when: date < today ? 'past' : date === today ? 'today' : 'coming',
    meetings: meetings.filter((meeting) => meeting.date === date),
  }))
}
