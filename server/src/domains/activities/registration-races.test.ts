import { randomBytes } from 'node:crypto'
import { buildActivity, buildVisitor } from '@kit/activities'
import { type BuiltPerson, buildBranch, buildUnit } from '@kit/builders'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../kernel/domain-error.ts'
import { inTransaction } from '../../kernel/execute.ts'
import { cancelRegistration } from './cancel-registration.ts'
import { changeGroup } from './change-group.ts'
import { registerUnit } from './register-unit.ts'

const test = useRuntime()
const rivals = 200
const places = 30
/** More hands than the database has connections, so that there is always somebody waiting. */
const hands = 25

async function build() {
  const branch = await buildBranch(test.runtime)
  const { secretary } = branch.south
  const activityId = await buildActivity(test, branch, secretary, { places: `${places}` })
  return { activityId, secretary, organizationId: branch.organizationId }
}

/** Lets all do it, as many at once as there are hands; returns what each came to. */
async function atOnce<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const waiting = Array.from({ length: count }, (_, index) => index)
  const results: T[] = []
  const go = async () => {
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop())
      results.push(await work(index))
  }
  await Promise.all(Array.from({ length: hands }, go))
  return results
}

async function buildUnits(secretary: BuiltPerson, count: number): Promise<string[]> {
  const { prisma } = test.runtime.database
  const [organizationId = ''] = secretary.actor.roles.keys()
  const units = []
  for (let index = 0; index < count; index += 1) {
    units.push((await buildUnit(prisma, organizationId, `第${index}单位`)).id)
  }
  return units
}

/** A refusal is an answer, anything else a fault. */
function refusalOnly(error: unknown): void {
  if (!(error instanceof DomainError)) throw error
}

async function standingOf(activityId: string) {
  const { prisma } = test.runtime.database
  const rows = await prisma.registration.findMany({ where: { activityId }, orderBy: { serial: 'asc' } })
  const { taken } = await prisma.activity.findUniqueOrThrow({ where: { id: activityId } })
  return { taken, rows, placed: rows.filter(({ state }) => state === 'PLACED').length }
}

/** What a registration would be that only looks before it writes: no lock, no turn in a queue. */
async function registerNaively(activityId: string, organizationId: string, index: number): Promise<void> {
  await inTransaction(test.runtime, async (tx) => {
    const placed = await tx.registration.count({ where: { activityId, state: 'PLACED' } })
    if (placed >= places) return
    await tx.registration.create({
      data: {
        organizationId,
        activityId,
        kind: 'VISITOR',
        name: `访客${index}`,
        phone: `13${String(index).padStart(9, '0')}`,
        tokenHash: randomBytes(32),
        state: 'PLACED',
        serial: index + 1,
        registeredAt: test.runtime.clock(),
        placedAt: test.runtime.clock(),
      },
    })
  })
}

describe(`${rivals} rivals for ${places} places at once`, () => {
  it('fill them exactly, in the order of their turns; the others wait', async () => {
    const { activityId } = await build()
    await atOnce(rivals, (index) => buildVisitor(test, activityId, index))
    const { taken, rows, placed } = await standingOf(activityId)
    expect([taken, placed, rows.length]).toEqual([places, places, rivals])
    expect(rows.map(({ serial }) => serial)).toEqual(Array.from({ length: rivals }, (_, index) => index + 1))
    expect(rows.slice(0, places).every(({ state }) => state === 'PLACED')).toBe(true)
  }, 120_000)

  it('who cancel while others come leave no place empty and none given twice', async () => {
    const { activityId, secretary } = await build()
    await atOnce(rivals, (index) => buildVisitor(test, activityId, index))
    const { rows } = await standingOf(activityId)
    // Every third gives its place or its turn back, while as many come anew.
    const leaving = rows.filter((_, index) => index % 3 === 0)
    await atOnce(leaving.length * 2, async (index) => {
      const registrationId = leaving[index]?.id
      if (!registrationId) await buildVisitor(test, activityId, rivals + index)
      else await test.run(cancelRegistration, secretary.actor, { registrationId })
    })
    const after = await standingOf(activityId)
    expect([after.taken, after.placed]).toEqual([places, places])
    const standing = after.rows.filter(({ state }) => state !== 'CANCELLED')
    expect(standing.slice(0, places).every(({ state }) => state === 'PLACED')).toBe(true)
    expect(standing.slice(places).every(({ state }) => state === 'WAITING')).toBe(true)
  }, 120_000)

  it('groups that grow and shrink meanwhile never get more, and nobody is overtaken', async () => {
    const { activityId, secretary } = await build()
    const { prisma } = test.runtime.database
    const units = await buildUnits(secretary, 12)
    const groups: string[] = []
    for (const unitId of units.slice(0, 8)) {
      const { registrationId } = await test.run(registerUnit, secretary.actor, {
        activityId,
        unitId,
        places: '3',
      })
      groups.push(registrationId)
    }
    await atOnce(rivals, async (index) => {
      const registrationId = groups[index % 20]
      const late = units[index % 20]
      const settle = (work: Promise<unknown>) => work.catch(refusalOnly)
      if (registrationId) {
        const input = { registrationId, places: `${1 + ((index * 7) % 6)}` }
        await settle(test.run(changeGroup, secretary.actor, input))
      } else if (late) {
        await settle(test.run(registerUnit, secretary.actor, { activityId, unitId: late, places: '2' }))
      } else {
        const { registrationId: visitorId } = await buildVisitor(test, activityId, index)
        if (index % 3 === 0)
          await test.run(cancelRegistration, secretary.actor, { registrationId: visitorId })
      }
    })
    const { taken, rows } = await standingOf(activityId)
    const standing = rows.filter(({ state }) => state !== 'CANCELLED')
    const placed = standing.filter(({ state }) => state === 'PLACED')
    const waiting = standing.filter(({ state }) => state === 'WAITING')
    expect(placed.reduce((sum, each) => sum + each.places, 0)).toBe(taken)
    expect(taken).toBeLessThanOrEqual(places)
    expect(standing).toEqual([...placed, ...waiting])
    // Whoever waits first waits because there is no room, not because somebody was forgotten.
    if (waiting[0]) expect(waiting[0].places).toBeGreaterThan(places - taken)
    const changed = await prisma.auditEvent.count({
      where: { subjectId: activityId, kind: 'registration.changed' },
    })
    expect(changed).toBeGreaterThan(0)
  }, 120_000)

  it('are stopped by the database alone when a program only looks before it writes', async () => {
    const { activityId, organizationId } = await build()
    const outcomes = await atOnce(rivals, (index) =>
      registerNaively(activityId, organizationId, index).then(
        () => 'went through',
        () => 'refused',
      ),
    )
    expect(outcomes).toContain('refused')
    const { taken, placed } = await standingOf(activityId)
    expect([taken, placed]).toEqual([places, places])
  }, 120_000)

  it('get more places than there are where only a look before decides', async () => {
    const { activityId, organizationId } = await build()
    const { pool } = test.runtime.database
    await pool.query('alter table activity drop constraint activity_not_overfull')
    try {
      await atOnce(rivals, (index) => registerNaively(activityId, organizationId, index))
      expect((await standingOf(activityId)).placed).toBeGreaterThan(places)
    } finally {
      // What went wrong is made room for first, or the constraint would not stand.
      await pool.query(`update activity set places = 1000 where id = '${activityId}';
        alter table activity add constraint activity_not_overfull
          check (places >= 1 and taken between 0 and places)`)
    }
  }, 120_000)
})
