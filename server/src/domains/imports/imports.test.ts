import { buildBranch } from '@kit/builders'
import { buildImport, unitTable } from '@kit/imports'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { digestOf } from '@kit/unchanged'
import { buildContact } from '@kit/units'
import { tableExcel } from '@pilin/documents/excel/spreadsheet'
import { openPress } from '@pilin/documents/press/press'
import { unitRosterTable } from '@pilin/documents/unit-roster'
import { afterAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { checkImport } from './check-import.ts'
import { confirmImport } from './confirm-import.ts'
import { runImport, runWaiting } from './run-import.ts'

const test = useRuntime()
const press = openPress()
afterAll(() => press.close())
const as = (actor: Actor) => createCaller({ runtime: test.runtime, actor })

/** The tables that an import writes, apart from its own. */
const rosterTables = ['unit', 'unit_membership', 'person', 'organization_role', 'unit_contact'] as const

async function rosterDigest() {
  const digest = await digestOf(test.runtime.database)
  return rosterTables.map((table) => digest[table])
}

async function stage() {
  const branch = await buildBranch(test.runtime)
  const { organizationId, south } = branch
  const { actor } = south.secretary
  const { prisma } = test.runtime.database
  return {
    ...{ branch, organizationId, actor },
    counted: async () => [
      await prisma.unitMembership.count({ where: { organizationId } }),
      await prisma.unitContact.count({ where: { organizationId } }),
    ],
    stateOf: async (runId: string) =>
      (await prisma.importRun.findUniqueOrThrow({ where: { id: runId } })).state,
  }
}

/** Twenty kinds of mistakes, five of each, spread over the table. */
const mistakes: ((index: number) => Parameters<typeof Object.assign>[0])[] = [
  () => ({ name: '' }),
  () => ({ name: '长'.repeat(61) }),
  () => ({ name: '两\n行' }),
  () => ({ shortName: '' }),
  () => ({ shortName: '长'.repeat(21) }),
  () => ({ kind: '' }),
  () => ({ kind: '协会' }),
  () => ({ province: '' }),
  () => ({ city: '' }),
  () => ({ district: '' }),
  () => ({ address: '长'.repeat(81) }),
  () => ({ from: '' }),
  () => ({ from: '2020-02-30' }),
  () => ({ from: '2017-05-31' }),
  () => ({ contact: '某人', phone: '没有' }),
  () => ({ contact: '', phone: '13800000000' }),
  () => ({ contact: '某人', contactFrom: '2019-12-31' }),
  () => ({ contact: '某人', contactFrom: '某日' }),
  (index) => ({ name: `导入单位${index - 1}`, contact: '另一人', town: '别的镇' }),
  () => ({ name: '南山塘村', from: '2018-01-01' }),
]
const every = 50
const mistakeAt = (index: number) =>
  index % every === 25 ? mistakes[((index - 25) / every) % mistakes.length]?.(index) : undefined

async function asFile(cells: string[][]): Promise<Uint8Array> {
  const [head = [], ...rows] = cells
  const columns = head.map((label) => ({ label, width: 12 }))
  return tableExcel({ title: '成员单位名册', subtitle: '', columns, rows })
}

describe('a workbook of 5,000 rows with 100 planted errors', () => {
  it('is read with all of them found and nothing changed; corrected it is written whole', async () => {
    const { organizationId, actor, counted, stateOf } = await stage()
    const bad = await press.readCells(await asFile(unitTable(5000, (index) => mistakeAt(index) ?? {})))
    const before = await rosterDigest()
    const wrongRun = await test.run(checkImport, actor, { organizationId, fileName: '名册.xlsx', cells: bad })
    expect(await rosterDigest()).toEqual(before)
    const { prisma } = test.runtime.database
    const wrong = await prisma.importRow.findMany({
      where: { runId: wrongRun.runId, problems: { isEmpty: false } },
      orderBy: { line: 'asc' },
    })
    // Two lines of title and headings stand above; lines are counted from 1.
    const planted = Array.from({ length: 5000 }, (_, index) => index).filter((index) => mistakeAt(index))
    expect(planted).toHaveLength(100)
    expect(wrong.map(({ line }) => line)).toEqual(planted.map((index) => index + 3))
    expect(wrong.every(({ problems }) => problems.every((sentence) => sentence.endsWith('。')))).toBe(true)
    const shown = []
    const { pages } = await as(actor).imports.view(wrongRun)
    for (let page = 1; page <= pages; page += 1) {
      shown.push(...(await as(actor).imports.view({ ...wrongRun, page })).rows)
    }
    expect(shown.map(({ line }) => line)).toEqual(wrong.map(({ line }) => line))
    await expectRefusals(test, confirmImport, [[actor, wrongRun, 'IMPORT_WRONG']])

    const good = await press.readCells(await asFile(unitTable(5000)))
    global.gc?.()
    const heapBefore = process.memoryUsage().heapUsed
    let most = 0
    let slowest = 0
    let last = performance.now()
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().heapUsed - heapBefore)
      slowest = Math.max(slowest, performance.now() - last)
      last = performance.now()
    }, 5)
    const run = await test.run(checkImport, actor, { organizationId, fileName: '名册.xlsx', cells: good })
    await test.run(confirmImport, actor, run)
    const seen = new Set<number>()
    const looking = setInterval(async () => {
      seen.add((await prisma.importRun.findUniqueOrThrow({ where: { id: run.runId } })).written)
    }, 20)
    await runImport(test.runtime, run.runId)
    clearInterval(watch)
    clearInterval(looking)
    expect(await stateOf(run.runId)).toBe('DONE')
    expect(await counted()).toEqual([5002, 2500])
    // Progress could be seen while it was written; the program's memory stayed near what it was.
    expect([...seen].filter((written) => written > 0 && written < 5000).length).toBeGreaterThan(0)
    expect(most / 1024 / 1024).toBeLessThan(400)
    process.stdout.write(
      `import: heap +${Math.round(most / 1024 / 1024)} MB, longest pause ${Math.round(slowest)} ms\n`,
    )
  }, 180_000)
})

describe('a confirmed table', () => {
  it('is written once, however often it is confirmed and run at once', async () => {
    const { organizationId, actor, counted, stateOf } = await stage()
    const runId = await buildImport(test, actor, organizationId, unitTable(300))
    await Promise.all([1, 2, 3].map(() => test.run(confirmImport, actor, { runId })))
    await Promise.all([1, 2, 3].map(() => runImport(test.runtime, runId)))
    await test.run(confirmImport, actor, { runId })
    await runWaiting(test.runtime)
    expect(await counted()).toEqual([302, 150])
    expect(await stateOf(runId)).toBe('DONE')
    const { prisma } = test.runtime.database
    expect(await prisma.auditEvent.count({ where: { subjectId: runId, kind: 'import.confirmed' } })).toBe(1)
    expect(await prisma.auditEvent.count({ where: { subjectId: runId, kind: 'import.done' } })).toBe(1)
    // The same table again changes nothing.
    const before = await rosterDigest()
    const again = await buildImport(test, actor, organizationId, unitTable(300))
    await test.run(confirmImport, actor, { runId: again })
    await runImport(test.runtime, again)
    expect(await stateOf(again)).toBe('DONE')
    expect(await rosterDigest()).toEqual(before)
  })

  it('leaves nothing when it breaks half-way, and is finished by the next look', async () => {
    const { organizationId, actor, counted, stateOf } = await stage()
    const runId = await buildImport(test, actor, organizationId, unitTable(1000))
    await test.run(confirmImport, actor, { runId })
    const { pool } = test.runtime.database
    const before = await rosterDigest()
    await pool.query(`create function refuse_late() returns trigger language plpgsql as
      $$ begin if new.name = '导入单位900' then raise exception 'the disk is full'; end if; return new; end $$`)
    await pool.query(
      'create trigger refuse_late before insert on unit for each row execute function refuse_late()',
    )
    await expect(runImport(test.runtime, runId)).rejects.toThrow(/disk is full/)
    expect(await rosterDigest()).toEqual(before)
    expect(await stateOf(runId)).toBe('CONFIRMED')
    await pool.query('drop trigger refuse_late on unit')
    await runWaiting(test.runtime)
    expect(await stateOf(runId)).toBe('DONE')
    expect(await counted()).toEqual([1002, 500])
  })

  it('that no longer fits the roster is not written at all', async () => {
    const { organizationId, actor, counted } = await stage()
    const first = await buildImport(test, actor, organizationId, unitTable(300))
    const second = await buildImport(
      test,
      actor,
      organizationId,
      unitTable(300, (index) => (index === 299 ? { from: '2021-01-01' } : {})),
    )
    await test.run(confirmImport, actor, { runId: first })
    await runImport(test.runtime, first)
    await test.run(confirmImport, actor, { runId: second })
    await runImport(test.runtime, second)
    expect(await as(actor).imports.view({ runId: second })).toMatchObject({ state: 'FAILED', written: 0 })
    expect(await counted()).toEqual([302, 150])
  })

  it('was the export of the roster before, and changes nothing', async () => {
    const { branch, organizationId, actor, stateOf } = await stage()
    await buildContact(test, branch)
    const { organization, dayWords, rows } = await as(actor).documents.roster({ organizationId, on: null })
    const cells = await press.readCells(await press.tableExcel(unitRosterTable(organization, dayWords, rows)))
    const before = await rosterDigest()
    const { runId } = await test.run(checkImport, actor, { organizationId, fileName: '名册.xlsx', cells })
    await test.run(confirmImport, actor, { runId })
    await runImport(test.runtime, runId)
    expect(await stateOf(runId)).toBe('DONE')
    expect(await rosterDigest()).toEqual(before)
    const changed = unitTable(1, () => ({
      name: rows[0]?.name ?? '',
      from: rows[0]?.from ?? '',
      address: '新址',
    }))
    const edited = await buildImport(test, actor, organizationId, changed)
    await test.run(confirmImport, actor, { runId: edited })
    await runImport(test.runtime, edited)
    const { units } = await as(actor).organizations.roster({ organizationId, on: null })
    expect(units).toHaveLength(2)
    expect(units.find(({ name }) => name === rows[0]?.name)).toMatchObject({ shortName: '单位0' })
  })
})

describe('an import', () => {
  it('is the secretariat’s, and takes a table alone', async () => {
    const [mine, theirs] = [await stage(), await stage()]
    const { organizationId, actor, branch } = mine
    const input = { organizationId, fileName: '名册.xlsx', cells: unitTable(1) }
    await expectRefusals(test, checkImport, [
      [branch.south.member.actor, input, 'NOT_SECRETARIAT'],
      [actor, { ...input, cells: [['甲', '乙']] }, 'INVALID', 'attachments'],
    ])
    await expect(press.readCells(new TextEncoder().encode('not a workbook'))).rejects.toThrow()
    const foreign = await buildImport(test, theirs.actor, theirs.organizationId, unitTable(1))
    await expectForeignLikeMissing(test, confirmImport, actor, foreign, (runId) => ({ runId }))
  })
})
