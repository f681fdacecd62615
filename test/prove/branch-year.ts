import { isDeepStrictEqual } from 'node:util'
import { importKnownYears } from '@pilin/server/domains/calendar/import-known-years'
import { setStage } from '../kit/bench-stage.ts'
import { expectedYear } from '../kit/branch-year/expected.ts'
import { expectedAudit } from '../kit/branch-year/expected-audit.ts'
import { findLeaks } from '../kit/branch-year/find-leaks.ts'
import { liveYear } from '../kit/branch-year/live-year.ts'
import { readAudit, readFinished, readYear } from '../kit/branch-year/read-year.ts'
import { clockedRuntime, type Year } from '../kit/branch-year/stage.ts'

export const about =
  'a year of three joint branches at once, from the plan to the archive, against tables written by hand'

const marks = ['〈一〉', '〈二〉', '〈三〉']

/** `pnpm prove branch-year`: the same year for three organizations, interleaved; nothing is the other's. */
export async function run(): Promise<string> {
  const stage = await setStage()
  try {
    const { database } = await stage.database('year')
    const test = clockedRuntime(database)
    await importKnownYears(database, test.runtime.clock())
    const years = await liveYear(test, marks)
    const problems: string[] = []
    let hashes = 0
    for (const year of years) {
      const others = years.filter((each) => each !== year)
      problems.push(...(await differences(year)), ...(await findLeaks(year, others)))
      hashes += year.finished.size
    }
    const { prisma } = database
    const held = await prisma.meeting.count({ where: { state: 'HELD' } })
    const resolutions = await prisma.resolution.count()
    const events = await prisma.auditEvent.count()
    for (const problem of problems) console.error(problem)
    const figures = `organizations ${years.length}, meetings held ${held}, resolutions ${resolutions}, audit events ${events}, hashes checked ${hashes}, problems ${problems.length}`
    if (problems.length > 0) throw new Error(figures)
    return figures
  } finally {
    await stage.clear()
  }
}

/** Where an organization's year is not what was written down by hand. */
async function differences(year: Year): Promise<string[]> {
  const { mark } = year.branch
  const came = await readYear(year)
  const tables = (Object.keys(expectedYear) as (keyof typeof expectedYear)[]).map(
    (name) => [name, came[name], expectedYear[name]] as const,
  )
  const checked = [
    ...tables,
    ['audit', await readAudit(year), expectedAudit] as const,
    ['finished', await readFinished(year), year.finished] as const,
  ]
  return checked.flatMap(([name, is, should]) =>
    isDeepStrictEqual(is, should)
      ? []
      : [`${mark} ${name}: ${JSON.stringify(is)} where by hand ${JSON.stringify(should)}`],
  )
}
