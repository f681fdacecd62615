import { createHash } from 'node:crypto'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { instantOf } from '@pilin/domain/calendar/shanghai'
import type { Database } from '@pilin/prisma/database'
import { reactions } from '@pilin/server/reactions'
import { type ClockedRuntime, executing } from '../test-runtime.ts'
import type { YearBranch } from './found-branch.ts'

/** A meeting of the year as it came to be. */
export type YearMeeting = {
  meetingId: string
  documentId: string
  /** The topics of its agenda by title, those that came over from an earlier meeting too. */
  topics: Map<string, string>
}

/** One organization's way through the year: what was made, by the names that the script gives it. */
export type Year = {
  test: ClockedRuntime
  branch: YearBranch
  meetings: Map<string, YearMeeting>
  /** Swaps, topics, briefs, supplements by the script's names. */
  made: Map<string, string>
  /** What must never change again, by what it is: SHA-256 of the row as it was when it was finished. */
  finished: Map<string, string>
}

/** Something that happens at a moment in Shanghai (`YYYY-MM-DD HH:mm`). */
export type Step = { at: string; act(year: Year): Promise<unknown> }

/** Use cases on a database outside a test, with a clock that stands still until it is set. */
export function clockedRuntime(database: Database): ClockedRuntime {
  let now = instantOf(asCivilDate('2025-12-20'), '09:00')
  const test = executing(() => ({ database, clock: () => now, reactions }))
  return Object.defineProperties({} as ClockedRuntime, {
    ...Object.getOwnPropertyDescriptors(test),
    setClock: {
      value: (day: string, time = '09:00') => {
        now = instantOf(asCivilDate(day), time)
      },
    },
  })
}

/** What the script has made under a name. */
export function made(year: Year, name: string): string {
  const id = year.made.get(name)
  if (id === undefined) throw new Error(`the year has not made “${name}” yet`)
  return id
}

export function meetingOf(year: Year, key: string): YearMeeting {
  const meeting = year.meetings.get(key)
  if (!meeting) throw new Error(`meeting ${key} is not planned yet`)
  return meeting
}

/** Of a JSON column as the database gives it: the order of its keys is the database's own. */
export function sha256(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
