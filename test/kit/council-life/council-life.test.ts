import { createCaller } from '@pilin/server/router'
import { beforeAll, describe, expect, it } from 'vitest'
import { useRuntime } from '../test-runtime.ts'
import { compareCoverage } from './compare-coverage.ts'
import { lifeTable, memberCounts } from './life-table.ts'
import { type LivedCouncil, liveCouncil } from './live-council.ts'
import { readLife } from './read-life.ts'
import { readSurvey } from './read-survey.ts'
import { surveyTables } from './survey-table.ts'

const test = useRuntime()

describe('eight years of 金融外滩', () => {
  let lived: LivedCouncil
  let came: Awaited<ReturnType<typeof readLife>>
  beforeAll(async () => {
    lived = await liveCouncil(test, { answers: 150 })
    came = await readLife(lived)
  }, 120_000)

  const rosterOn = (on: string) =>
    createCaller({ runtime: test.runtime, actor: lived.council.general.actor }).organizations.roster({
      organizationId: lived.council.organizationId,
      on,
    })

  it.each(memberCounts)('on %s the council has %i units, each with one contact', async (on, count) => {
    const { count: counted, units } = await rosterOn(on)
    expect(counted).toBe(count)
    expect(units.filter(({ contacts }) => contacts.length !== 1)).toEqual([])
  })

  it('a unit that left and came back is a former member in between, and a member before and after', async () => {
    const asOf = async (on: string) => {
      const { units, former } = await rosterOn(on)
      return [units, former].map((each) => each.some(({ name }) => name === '人保大厦'))
    }
    expect(await asOf('2022-12-31')).toEqual([true, false])
    expect(await asOf('2023-01-01')).toEqual([false, true])
    expect(await asOf('2024-03-31')).toEqual([false, true])
    expect(await asOf('2024-04-01')).toEqual([true, false])
  })

  it('there are as many records of each sort as the folder has', () => {
    expect(came.records).toEqual(lifeTable.records)
  })

  it('the chart of the members rises and falls on the days on which they came and went', () => {
    expect(came.growth).toEqual(lifeTable.growth)
  })

  it('each change refers to the resolution of its session', () => {
    expect(came.members).toEqual(lifeTable.members)
  })

  it('the survey has each answer once, by the way it came, and its opinions are needs', async () => {
    expect(await readSurvey(lived)).toEqual(surveyTables[150])
  })

  it('the list is adopted and published with each project in one unit’s hands', () => {
    expect(came.list).toEqual(lifeTable.list)
  })

  it('claims from both sides are agreed but for who was declined or thought better of it', () => {
    expect(came.claims).toEqual(lifeTable.claims)
  })

  it('no activity has more people than places, and who waits moves up in turn', () => {
    expect(came.activities).toEqual(lifeTable.activities)
  })

  it('those who were served, the units and the secretariat have judged, each side for itself', () => {
    expect(came.evaluations).toEqual(lifeTable.evaluations)
  })

  it('an evaluation is one chain with the project and the need that it came from', () => {
    expect(came.chain).toEqual(lifeTable.chain)
  })

  it('what came of the project was heard by the next session', () => {
    expect(came.session).toEqual(lifeTable.session)
  })

  it('a silent unit is nudged, and not twice within a week', () => {
    expect(came.nudges).toEqual(lifeTable.nudges)
  })

  it('the matrix adds up to what was counted by hand', () => {
    expect(came.coverage).toEqual(lifeTable.coverage)
  })

  it('the matrix of every year, half year and month equals an independent recount, unit by unit', async () => {
    const { cells, problems } = await compareCoverage(lived)
    expect(problems).toEqual([])
    expect(cells).toBeGreaterThan(2000)
  })
})
