import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { unchanged } from '@kit/unchanged'
import { buildAdministrator } from '@kit/world'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { workdayVerdict } from '@pilin/domain/calendar/workday'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { readHolidays, readLastCoveredYear } from './data.ts'
import { importHolidays } from './import-holidays.ts'
import { importKnownYears } from './import-known-years.ts'

const test = useRuntime()
const paper = 'https://www.gov.cn/zhengce/content/sample.htm'
const fileOf = (year: number, days: object[]) => JSON.stringify({ year, papers: [paper], days })
const newYear = { name: '元旦', date: '2027-01-01', isOffDay: true }

async function verdictOf(day: string) {
  const calendar = await readHolidays(test.runtime.database.prisma, Number(day.slice(0, 4)))
  return workdayVerdict(asCivilDate(day), calendar)
}

describe('the years that come with the program', () => {
  it('are written once, up to 2026 at least, with their source', async () => {
    const { database } = test.runtime
    expect(await verdictOf('2026-10-01')).toEqual({ kind: 'UNPUBLISHED' })
    await importKnownYears(database, test.runtime.clock())
    await unchanged(database, () => importKnownYears(database, test.runtime.clock()))
    expect(await readLastCoveredYear(database.prisma)).toBeGreaterThanOrEqual(2026)
    const year = await database.prisma.holidayYear.findUniqueOrThrow({ where: { year: 2026 } })
    expect(year.source).toMatch(/国务院办公厅/)
  })

  it.each([
    ['2026-10-02', { kind: 'HOLIDAY', name: '国庆节' }],
    ['2026-10-10', { kind: 'MAKE_UP_WORKDAY', name: '国庆节' }],
    ['2026-02-23', { kind: 'HOLIDAY', name: '春节' }],
    ['2026-02-24', { kind: 'WORKDAY' }],
    ['2018-12-31', { kind: 'HOLIDAY', name: '元旦' }],
    ['2026-11-07', { kind: 'WEEKEND' }],
  ])('%s', async (day, verdict) => {
    await importKnownYears(test.runtime.database, test.runtime.clock())
    expect(await verdictOf(day)).toEqual(verdict)
  })
})

describe('importing a year', () => {
  it('takes the place of what was known, with who did it; a later start leaves it alone', async () => {
    const administrator = await buildAdministrator(test, '周管理')
    const { database } = test.runtime
    await importKnownYears(database, test.runtime.clock())
    await test.run(importHolidays, administrator, {
      file: fileOf(2026, [{ ...newYear, date: '2026-01-02' }]),
    })
    await importKnownYears(database, test.runtime.clock())
    expect(await verdictOf('2026-01-02')).toEqual({ kind: 'HOLIDAY', name: '元旦' })
    expect(await verdictOf('2026-10-01')).toEqual({ kind: 'WORKDAY' })
    const year = await database.prisma.holidayYear.findUniqueOrThrow({ where: { year: 2026 } })
    expect(year).toMatchObject({ source: paper, importedBy: '周管理' })
    expect(await lastAuditOf(database, '2026')).toMatchObject({
      kind: 'calendar.imported',
      subjectType: 'holiday-year',
      actorName: '周管理',
      data: { year: 2026, days: 1, source: paper },
    })
  })

  it('knows the December before from the later paper', async () => {
    const administrator = await buildAdministrator(test)
    const december = { name: '元旦', date: '2027-12-31', isOffDay: true }
    await test.run(importHolidays, administrator, { file: fileOf(2027, [newYear]) })
    expect(await verdictOf('2027-12-31')).toEqual({ kind: 'WORKDAY' })
    await test.run(importHolidays, administrator, { file: fileOf(2028, [december]) })
    expect(await verdictOf('2027-12-31')).toEqual({ kind: 'HOLIDAY', name: '元旦' })
  })

  it('is for administrators alone, and refuses what is no year of holidays', async () => {
    const branch = await buildBranch(test.runtime)
    const administrator = await buildAdministrator(test)
    const file = fileOf(2027, [newYear])
    await expectRefusals(test, importHolidays, [
      [branch.south.secretary.actor, { file }, 'NOT_ADMINISTRATOR'],
      [administrator, {}, 'INVALID', 'file'],
      [administrator, { file: '' }, 'INVALID', 'file'],
      [administrator, { file: 'x'.repeat(60_001) }, 'INVALID', 'file'],
      [administrator, { file: '{}' }, 'HOLIDAY_FILE', 'file'],
      [administrator, { file: fileOf(2027, [{ ...newYear, date: '2027-13-01' }]) }, 'HOLIDAY_FILE', 'file'],
    ])
  })
})

describe('looking at a file', () => {
  it('says what it holds and what it replaces, or everything that is wrong with it', async () => {
    const administrator = await buildAdministrator(test)
    const check = (file: string) =>
      createCaller({ runtime: test.runtime, actor: administrator }).calendar.check({ file })
    const bad = await check(fileOf(2027, [{}, { ...newYear, name: '' }]))
    expect(bad).toMatchObject({ problems: [expect.any(String), expect.any(String)] })
    await test.run(importHolidays, administrator, { file: fileOf(2027, [newYear]) })
    expect(await check(fileOf(2027, [newYear]))).toMatchObject({
      year: { year: 2027 },
      replaces: { source: paper },
    })
  })
})
