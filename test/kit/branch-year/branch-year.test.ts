import { importKnownYears } from '@pilin/server/domains/calendar/import-known-years'
import { beforeAll, describe, expect, it } from 'vitest'
import { useRuntime } from '../test-runtime.ts'
import { expectedYear } from './expected.ts'
import { expectedAudit } from './expected-audit.ts'
import { liveYear } from './live-year.ts'
import { readAudit, readFinished, readYear } from './read-year.ts'
import type { Year } from './stage.ts'

const test = useRuntime()

describe('a year of 沪浙山塘', () => {
  let year: Year
  let came: Awaited<ReturnType<typeof readYear>>
  beforeAll(async () => {
    await importKnownYears(test.runtime.database, test.runtime.clock())
    const [lived] = await liveYear(test, ['〈一〉'])
    if (!lived) throw new Error('nobody lived the year')
    year = lived
    came = await readYear(year)
  }, 120_000)

  it.each(Object.keys(expectedYear) as (keyof typeof expectedYear)[])('%s, as a clerk has it', (table) => {
    expect(came[table]).toEqual(expectedYear[table])
  })

  it('everything that was done is in the log, as often as it was done', async () => {
    expect(await readAudit(year)).toEqual(expectedAudit)
  })

  it('what was finished says at the end of the year what it said then', async () => {
    expect(await readFinished(year)).toEqual(year.finished)
    expect(year.finished.size).toBe(38)
  })
})
