import { z } from 'zod'
import { asCivilDate, type CivilDate, civilDate, partsOf, weekday } from './civil-date.ts'
import { holidayMessages as messages } from './messages.ts'
import type { HolidayDay } from './workday.ts'

/** More than any year has had, by far. */
const mostDays = 120

/** One year as published: `papers` are the addresses of the notices. */
export type HolidayYear = {
  year: number
  papers: string[]
  days: (HolidayDay & { day: CivilDate })[]
}

const outline = z.object({ year: z.unknown(), papers: z.unknown(), days: z.array(z.unknown()) })
const entry = z.looseObject({ name: z.unknown(), date: z.unknown(), isOffDay: z.unknown() })

/**
 * Reads a year in the shape of NateScarlet/holiday-cn: `{year, papers: [url], days: [{name, date, isOffDay}]}`.
 * Either the year, in order of days, or every sentence about what is wrong with the file.
 */
export function readHolidayFile(text: string): { year: HolidayYear } | { problems: string[] } {
  const json = parse(text)
  if (json === undefined) return { problems: [messages.notJson] }
  const file = outline.safeParse(json)
  if (!file.success) return { problems: [messages.shape] }
  const year = z.int().min(2000).max(2200).safeParse(file.data.year)
  if (!year.success) return { problems: [messages.yearRange] }
  const papers = readPapers(file.data.papers)
  const days = readDays(file.data.days, year.data)
  const problems = [...papers.problems, ...days.problems]
  if (problems.length > 0) return { problems }
  return { year: { year: year.data, papers: papers.found, days: days.found } }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function readPapers(given: unknown): { found: string[]; problems: string[] } {
  if (!Array.isArray(given) || given.length === 0) return { found: [], problems: [messages.papers] }
  const addresses = given.map((each) =>
    z
      .url({ protocol: /^https?$/ })
      .max(300)
      .safeParse(each),
  )
  return {
    found: addresses.flatMap(({ data }) => (data === undefined ? [] : [data])),
    problems: addresses.flatMap(({ success }, index) => (success ? [] : [messages.paperWrong(index + 1)])),
  }
}

function readDays(given: unknown[], year: number): { found: HolidayYear['days']; problems: string[] } {
  if (given.length === 0) return { found: [], problems: [messages.days] }
  if (given.length > mostDays) return { found: [], problems: [messages.tooManyDays(mostDays)] }
  const found = new Map<CivilDate, HolidayDay>()
  const problems: string[] = []
  given.forEach((each, index) => {
    const read = readDay(each, index + 1, year)
    if (typeof read === 'string') problems.push(read)
    else if (found.has(read.day)) problems.push(messages.dayTwice(read.day))
    else found.set(read.day, { kind: read.kind, name: read.name })
  })
  const days = [...found].map(([day, rest]) => ({ day, ...rest }))
  return { found: days.sort((a, b) => (a.day < b.day ? -1 : 1)), problems }
}

function readDay(given: unknown, position: number, year: number): (HolidayDay & { day: CivilDate }) | string {
  const { data } = entry.safeParse(given)
  const date = civilDate.safeParse(data?.date)
  if (!date.success) return messages.dayWrong(position)
  const day = asCivilDate(date.data)
  const name = z.string().trim().min(1).max(20).safeParse(data?.name)
  if (!name.success) return messages.dayName(position)
  if (typeof data?.isOffDay !== 'boolean') return messages.dayOff(position)
  const parts = partsOf(day)
  const belongs = parts.year === year || (parts.year === year - 1 && parts.month === 12)
  if (!belongs) return messages.dayOfOtherYear(day, year)
  if (!data.isOffDay && weekday(day) <= 5) return messages.workOnWeekday(day)
  return { day, kind: data.isOffDay ? 'OFF' : 'WORK', name: name.data }
}
