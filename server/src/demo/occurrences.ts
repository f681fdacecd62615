import {
  addDays,
  addMonths,
  asCivilDate,
  type CivilDate,
  firstDay,
  lastDay,
  monthOf,
  partsOf,
  weekday,
} from '@pilin/domain/calendar/civil-date'
import { periodOf } from '@pilin/domain/calendar/period'
import { type CivilTime, civilDateOf, civilTimeOf } from '@pilin/domain/calendar/shanghai'
import type { MeetingKind } from '@pilin/domain/meetings/vocabulary'
import { sessions } from '@pilin/prisma/seed/financial-bund-sessions'
import type { MeetingSeed, YearlyMeeting } from '@pilin/prisma/seed/seed-types'
import { consultations, themeDays } from '@pilin/prisma/seed/shantang-calendar'
import { landmarks } from '@pilin/prisma/seed/shantang-landmarks'

/** A meeting of the demo on its day. `NEXT` is prepared but not held; `leaves` is the state of its last task. */
export type Occurrence = {
  kind: MeetingKind
  /** Of the unbroken series around today, unlike a landmark of earlier years. */
  series: boolean
  title: string
  date: CivilDate
  startTime: CivilTime
  endTime: CivilTime
  meeting: MeetingSeed
  state: 'HELD' | 'NEXT' | 'PLANNED'
  leaves: 'OPEN' | 'OVERDUE' | 'DONE'
  /** The latest held of its series: a vote was taken, and its 会议纪要 has been issued. */
  isLatest: boolean
}

/**
 * The meetings of the joint branch around today: this year, at least four months back and three ahead, and the
 * landmarks. This month's consultation is always today, so that a visitor can hold and record it at once.
 */
export function shantangOccurrences(now: Date): Occurrence[] {
  const today = civilDateOf(now)
  const from = earlierDay(startOfYear(today), firstDay(monthOf(addMonths(today, -4))))
  const until = laterDay(endOfYear(today), lastDay(monthOf(addMonths(today, 3))))
  const regular = daysBetween(consultations, from, until).map(({ date, meeting }) => {
    const isThisMonth = monthOf(date) === monthOf(today)
    const at = isThisMonth ? { date: today, ...hoursAround(now) } : { date }
    const title = `${partsOf(date).year}年${meeting.title}`
    return { ...occurrence('CONSULTATION', meeting, date, today), ...at, title, isThisMonth }
  })
  const consultationsHeld = leavingTasks(
    regular.map(({ isThisMonth, ...each }) => (isThisMonth ? { ...each, state: 'NEXT' } : each)),
    ['OPEN', 'OVERDUE'],
  )
  const quarterly = daysBetween(themeDays, periodOf('QUARTER', from).startsOn, until).map((each) => {
    // Today belongs to the consultation.
    const date = each.date === today ? workingDay(addDays(today, 1)) : each.date
    return occurrence('THEME_DAY', each.meeting, date, today)
  })
  const historical = landmarks.map(({ kind, date, meeting }) => ({
    ...occurrence(kind, meeting, asCivilDate(date), today),
    series: false,
  }))
  return [...historical, ...consultationsHeld, ...quarterly]
}

/** The council's sessions around today: this year, at least half a year back and four months ahead. */
export function bundOccurrences(now: Date): Occurrence[] {
  const today = civilDateOf(now)
  const from = earlierDay(startOfYear(today), periodOf('QUARTER', addMonths(today, -6)).startsOn)
  const until = laterDay(endOfYear(today), addMonths(today, 4))
  const all = daysBetween(sessions, from, until).map(({ date, meeting }) => ({
    ...occurrence('COUNCIL_SESSION', meeting, date, today),
    title: `${partsOf(date).year}年${meeting.title}`,
  }))
  const next = all.find(({ state }) => state === 'PLANNED')
  return leavingTasks(
    all.map((each) => (each === next ? { ...each, state: 'NEXT' } : each)),
    ['OPEN'],
  )
}

function occurrence(kind: MeetingKind, meeting: MeetingSeed, date: CivilDate, today: CivilDate): Occurrence {
  const { title, startTime, endTime } = meeting
  const state = date < today ? 'HELD' : 'PLANNED'
  return {
    kind,
    series: true,
    title,
    date,
    startTime,
    endTime,
    meeting,
    state,
    leaves: 'DONE',
    isLatest: false,
  }
}

/** The latest held meetings, newest first, leave their last task in these states. */
function leavingTasks(all: Occurrence[], states: Occurrence['leaves'][]): Occurrence[] {
  const held = all.filter(({ state }) => state === 'HELD').reverse()
  return all.map((each) => ({
    ...each,
    leaves: states[held.indexOf(each)] ?? 'DONE',
    isLatest: each === held[0],
  }))
}

function daysBetween(yearly: readonly YearlyMeeting[], from: CivilDate, until: CivilDate) {
  const days: { date: CivilDate; meeting: MeetingSeed }[] = []
  for (let { year } = partsOf(from); year <= partsOf(until).year; year++) {
    for (const { month, day, meeting } of yearly) {
      const date = workingDay(asCivilDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`))
      if (from <= date && date <= until) days.push({ date, meeting })
    }
  }
  return days
}

/** The day itself, or the Monday after a weekend. */
function workingDay(date: CivilDate): CivilDate {
  return weekday(date) > 5 ? addDays(date, 8 - weekday(date)) : date
}

/** From the last half hour on, within the hours in which people meet. */
function hoursAround(now: Date): { startTime: CivilTime; endTime: CivilTime } {
  const [hour = '', minute = ''] = civilTimeOf(now).split(':')
  const halfHour = `${hour}:${minute < '30' ? '00' : '30'}`
  const startTime = halfHour < '08:30' ? '08:30' : halfHour > '20:00' ? '20:00' : halfHour
  return { startTime, endTime: `${twoDigits(Number(startTime.slice(0, 2)) + 2)}${startTime.slice(2)}` }
}

function startOfYear(day: CivilDate): CivilDate {
  return periodOf('YEAR', day).startsOn
}

function endOfYear(day: CivilDate): CivilDate {
  return periodOf('YEAR', day).endsOn
}

function earlierDay(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b
}

function laterDay(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
