import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { setOwnCadence } from './set-own-cadence.ts'

const test = useRuntime()

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { organizationId } = branch
  const input = {
    organizationId,
    kind: 'CONSULTATION',
    period: 'MONTH',
    startsOn: '2026-01-01',
    ordinal: '1',
    weekday: '5',
    startTime: '14:30',
    minutes: '120',
    place: '山塘老街议事厅',
  } as const
  return {
    branch,
    input: { ...input, unitIds: [branch.north.unitId] },
    secretary: branch.south.secretary.actor,
  }
}

describe('a secretary says what is owed', () => {
  it('with day, time, place and units; setting it again replaces all of it', async () => {
    const { branch, input, secretary } = await setUp()
    const { organizationId } = input
    const caller = createCaller({ runtime: test.runtime, actor: branch.observer.actor })
    const shown = async () => (await caller.planning.cadences({ organizationId })).cadences
    await test.run(setOwnCadence, secretary, input)
    expect(await shown()).toMatchObject([
      { preferredDay: '第一个星期五', minutes: 120, unitIds: [branch.north.unitId], endsOn: null },
    ])
    await test.run(setOwnCadence, secretary, {
      ...input,
      period: 'QUARTER',
      ordinal: '',
      weekday: '',
      dayOfMonth: '15',
      monthInPeriod: '2',
      endsOn: '2026-12-31',
      unitIds: [],
    })
    expect(await shown()).toMatchObject([
      { preferredDay: '第 2 个月的15日', unitIds: [], endsOn: '2026-12-31', ordinal: null },
    ])
    expect(await lastAuditOf(test.runtime.database, input.organizationId)).toMatchObject({
      kind: 'cadence.set',
      actorName: secretary.name,
      data: { kind: 'CONSULTATION', period: 'QUARTER', day: '第 2 个月的15日' },
    })
  })

  it('is refused for members and for units of others', async () => {
    const { branch, input, secretary } = await setUp()
    const other = await buildBranch(test.runtime)
    await expectRefusals(test, setOwnCadence, [
      [branch.south.member.actor, input, 'NOT_SECRETARY'],
      [branch.observer.actor, input, 'NOT_SECRETARY'],
      [secretary, { ...input, unitIds: [other.north.unitId] }, 'INVALID', 'unitIds'],
      [secretary, { ...input, weekday: '' }, 'INVALID', 'weekday'],
    ])
    await expectForeignLikeMissing(
      test,
      setOwnCadence,
      secretary,
      other.organizationId,
      (organizationId) => ({
        ...input,
        organizationId,
      }),
    )
  })

  it('and the database refuses a preferred day that contradicts itself', async () => {
    const { input, secretary } = await setUp()
    await test.run(setOwnCadence, secretary, input)
    const { cadence } = test.runtime.database.prisma
    const where = { organizationId: input.organizationId }
    for (const data of [{ weekday: null }, { dayOfMonth: 3 }, { monthInPeriod: 2 }, { ordinal: 5 }]) {
      await expect(cadence.updateMany({ where, data }), JSON.stringify(data)).rejects.toThrow()
    }
  })
})
