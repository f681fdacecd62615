import { auditOf, lastAuditOf } from '@kit/audit'
import { type BuiltBranch, buildBranch } from '@kit/builders'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { endRoster } from './end-roster.ts'
import { planRoster } from './plan-roster.ts'

const test = useRuntime()

/** The branch with its first roster ended on the last day of 2026. */
async function buildEndedBranch(): Promise<BuiltBranch> {
  const branch = await buildBranch(test.runtime)
  const { rosterId } = branch
  await test.run(endRoster, branch.south.secretary.actor, { rosterId, endsOn: '2026-12-31' })
  return branch
}

function planFor({ organizationId, south, north }: BuiltBranch) {
  return {
    organizationId,
    period: 'QUARTER' as const,
    startsOn: '2027-01-01',
    endsOn: '',
    holders: [
      { personId: south.secretary.id, unitId: south.unitId },
      { personId: north.secretary.id, unitId: north.unitId },
    ],
  }
}

async function rostersOf(organizationId: string) {
  return test.runtime.database.prisma.dutyRoster.findMany({
    where: { organizationId },
    orderBy: { startsOn: 'asc' },
    include: { holders: { orderBy: { position: 'asc' } } },
  })
}

describe('planning a roster', () => {
  it('follows the one that ends, with its holders in order', async () => {
    const branch = await buildEndedBranch()
    const { rosterId } = await test.run(planRoster, branch.north.secretary.actor, planFor(branch))
    const [, second] = await rostersOf(branch.organizationId)
    expect(second).toMatchObject({ id: rosterId, period: 'QUARTER', endsOn: null })
    expect(second?.holders.map(({ personId }) => personId)).toEqual([
      branch.south.secretary.id,
      branch.north.secretary.id,
    ])
    expect(await lastAuditOf(test.runtime.database, rosterId)).toMatchObject({
      kind: 'roster.planned',
      subjectType: 'roster',
      data: { startsOn: '2027-01-01', endsOn: null, period: 'QUARTER' },
    })
  })

  it('refuses a shared day and names the span of the other roster', async () => {
    const branch = await buildEndedBranch()
    const { actor } = branch.south.secretary
    const plan = planFor(branch)
    for (const overlap of [
      { startsOn: '2026-12-31', endsOn: '' },
      { startsOn: '2017-01-01', endsOn: '2017-06-01' },
      { startsOn: '2000-01-01', endsOn: '' },
    ]) {
      await expectRefusals(test, planRoster, [[actor, { ...plan, ...overlap }, 'ROSTER_OVERLAP', 'startsOn']])
      const refusal = await test.refusal(planRoster, actor, { ...plan, ...overlap })
      expect(refusal.message).toContain('2017年6月1日至2026年12月31日')
    }
  })

  it('is for secretaries, and names only member units and their secretaries', async () => {
    const branch = await buildEndedBranch()
    const other = await buildBranch(test.runtime)
    const plan = planFor(branch)
    const { actor } = branch.south.secretary
    const { south, north } = branch
    const holders = (personId: string | null, unitId: string) => ({
      ...plan,
      holders: [{ personId, unitId }],
    })
    await expectRefusals(test, planRoster, [
      [south.member.actor, plan, 'NOT_SECRETARY'],
      [branch.observer.actor, plan, 'NOT_SECRETARY'],
      [actor, holders(south.member.id, south.unitId), 'ROSTER_HOLDER'],
      [actor, holders(south.secretary.id, north.unitId), 'ROSTER_HOLDER'],
      [actor, holders(other.south.secretary.id, other.south.unitId), 'ROSTER_HOLDER'],
      [actor, holders(null, other.south.unitId), 'ROSTER_HOLDER'],
      [actor, { ...plan, holders: [] }, 'INVALID', 'holders'],
      [actor, { ...plan, endsOn: '2026-01-01' }, 'INVALID', 'endsOn'],
      [actor, { ...plan, period: 'WEEK' }, 'INVALID', 'period'],
    ])
  })

  it('lets one of five plans at the same moment win; the others are told with what they overlap', async () => {
    const branch = await buildEndedBranch()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, (_, i) => {
        const { secretary } = i % 2 === 0 ? branch.south : branch.north
        return test.run(planRoster, secretary.actor, { ...planFor(branch), startsOn: `2027-01-0${i + 1}` })
      }),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'ROSTER_OVERLAP' })
    }
    expect(await rostersOf(branch.organizationId)).toHaveLength(2)
  })

  it('cannot be got around: the database itself refuses two rosters on one day', async () => {
    const branch = await buildEndedBranch()
    const insert = (startsOn: string, endsOn: string | null) =>
      test.runtime.database.pool.query(
        `insert into duty_roster (id, organization_id, period, starts_on, ends_on)
         values (gen_random_uuid(), $1, 'MONTH', $2, $3)`,
        [branch.organizationId, startsOn, endsOn],
      )
    await expect(insert('2026-12-31', null)).rejects.toMatchObject({ code: '23P01' })
    const outcomes = await Promise.allSettled([insert('2027-01-01', null), insert('2027-06-01', null)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('answers a foreign organization exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const other = await buildEndedBranch()
    const { actor } = mine.south.secretary
    await expectForeignLikeMissing(test, planRoster, actor, other.organizationId, (organizationId) => ({
      ...planFor(other),
      organizationId,
    }))
  })
})

describe('ending a roster', () => {
  it('sets its last day, and an earlier one later', async () => {
    const branch = await buildEndedBranch()
    const { rosterId } = branch
    await test.run(endRoster, branch.north.secretary.actor, { rosterId, endsOn: '2026-11-30' })
    const [roster] = await rostersOf(branch.organizationId)
    expect(roster?.endsOn?.toISOString()).toBe('2026-11-30T00:00:00.000Z')
    expect(await auditOf(test.runtime.database, rosterId)).toEqual([
      'roster.ended roster',
      'roster.ended roster',
    ])
    expect(await lastAuditOf(test.runtime.database, rosterId)).toMatchObject({
      data: { endsOn: '2026-11-30' },
    })
  })

  it('is for secretaries and only makes a roster shorter', async () => {
    const branch = await buildEndedBranch()
    const { rosterId } = branch
    const { actor } = branch.south.secretary
    await expectRefusals(test, endRoster, [
      [branch.south.member.actor, { rosterId, endsOn: '2026-11-30' }, 'NOT_SECRETARY'],
      [actor, { rosterId, endsOn: '2027-01-01' }, 'INVALID', 'endsOn'],
      [actor, { rosterId, endsOn: '2017-05-31' }, 'INVALID', 'endsOn'],
      [actor, { rosterId, endsOn: '' }, 'INVALID', 'endsOn'],
    ])
  })

  it('leaves the past as it was: a last day before today is refused', async () => {
    const { rosterId, south } = await buildBranch(test.runtime)
    const refusal = await test.refusal(endRoster, south.secretary.actor, { rosterId, endsOn: '2026-11-05' })
    expect(refusal.fields.endsOn).toBe('截止日期不能早于今天。')
  })

  it('never makes it longer again when several end it at once', async () => {
    const branch = await buildBranch(test.runtime)
    const { rosterId } = branch
    const days = ['2026-12-31', '2026-11-30', '2027-03-31', '2027-06-30']
    await Promise.allSettled(
      days.map((endsOn) => test.run(endRoster, branch.south.secretary.actor, { rosterId, endsOn })),
    )
    const [roster] = await rostersOf(branch.organizationId)
    expect(roster?.endsOn?.toISOString()).toBe('2026-11-30T00:00:00.000Z')
  })

  it('answers a foreign roster exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    await expectForeignLikeMissing(
      test,
      endRoster,
      mine.south.secretary.actor,
      other.rosterId,
      (rosterId) => ({
        rosterId,
        endsOn: '2026-12-31',
      }),
    )
  })
})
