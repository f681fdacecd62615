import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { partsOf, weekday } from '@pilin/domain/calendar/civil-date'
import { weekdayNames } from '@pilin/domain/calendar/messages'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { documentTexts as texts } from './messages.ts'

/** The year's schedule as data. */
export type YearSchedule = {
  organization: string
  year: number
  /** Who is on duty in each month that has somebody: `month` 1–12; several where a term ends within the month. */
  duty: { month: number; name: string; unit: string }[]
  meetings: {
    day: CivilDate
    /** `HH:mm` */
    startTime: string
    kind: string
    title: string
    place: string
    cancelled: boolean
  }[]
  /** The day on which it was printed. */
  printedOn: CivilDate
}

/** The schedule as the page draws it: twelve rows. */
export type YearLayout = {
  name: string
  day: CivilDate
  title: string
  labels: string[]
  months: {
    label: string
    duty: string[]
    meetings: { when: string; kind: string; what: string; cancelled: boolean }[]
  }[]
  note: string
}

/** Lays the year out: a row for each month with who is on duty and the meetings in order of time. */
export function layOutYear(schedule: YearSchedule): YearLayout {
  const title = texts.scheduleTitle(schedule.organization, schedule.year)
  return {
    name: title,
    day: schedule.printedOn,
    title,
    labels: texts.scheduleColumns,
    months: Array.from({ length: 12 }, (_, index) => monthRow(schedule, index + 1)),
    note: texts.printedOn(formatFullDay(schedule.printedOn)),
  }
}

function monthRow({ duty, meetings }: YearSchedule, month: number): YearLayout['months'][number] {
  return {
    label: texts.month(month),
    duty: duty
      .filter((each) => each.month === month)
      .map(({ name, unit }) => (name === unit ? unit : `${name}（${unit}）`)),
    meetings: meetings
      .filter(({ day }) => partsOf(day).month === month)
      .sort((a, b) => (a.day + a.startTime < b.day + b.startTime ? -1 : 1))
      .map(({ day, startTime, kind, title, place, cancelled }) => ({
        when: `${partsOf(day).day}日（${weekdayNames[weekday(day) - 1]?.slice(-1) ?? ''}）${startTime}`,
        kind,
        what: [title, place, ...(cancelled ? [texts.cancelled] : [])].filter(Boolean).join('　'),
        cancelled,
      })),
  }
}
