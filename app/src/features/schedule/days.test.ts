import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { expect, it } from 'vitest'
import { daysOf } from './days.ts'
import type { Schedule, ScheduledMeeting } from './schedule.ts'

const today = asCivilDate('2026-11-22')

function meetingOn(date: string): ScheduledMeeting {
  return { id: date, date: asCivilDate(date) } as ScheduledMeeting
}

function month(dates: string[], isThisMonth = true): Schedule {
  return { today, isThisMonth, meetings: dates.map(meetingOn) } as Schedule
}

it('puts today between past and coming days', () => {
  const days = daysOf(month(['2026-11-20', '2026-11-27']))
  expect(days.map(({ date, when }) => `${date} ${when}`)).toEqual([
    '2026-11-20 past',
    '2026-11-22 today',
    '2026-11-27 coming',
  ])
})

it('gathers the meetings of one day', () => {
  const days = daysOf(month(['2026-11-22', '2026-11-22']))
  expect(days.map(({ meetings }) => meetings.length)).toEqual([2])
})

it('does not name today in another month, or where there is nothing else', () => {
  expect(daysOf(month(['2026-10-20'], false))).toHaveLength(1)
  expect(daysOf(month([]))).toEqual([])
})
