import { auditOf, lastAuditOf } from '@kit/audit'
import { type BuiltBranch, buildBranch, buildPerson } from '@kit/builders'
import { buildStandIn, buildSwap } from '@kit/layers'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { afterEach, describe, expect, it } from 'vitest'
import { scopeOf } from '../../kernel/actor.ts'
import { agreeSwap } from './agree-swap.ts'
import { appointStandIn } from './appoint-stand-in.ts'
import { dutyOnDay, rotationOf } from './data.ts'
import { endRoster } from './end-roster.ts'
import { endStandIn } from './end-stand-in.ts'
import { revokeStandIn } from './revoke-stand-in.ts'
import { revokeSwap } from './revoke-swap.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

async function onDuty(branch: BuiltBranch, ...days: string[]): Promise<(string | undefined)[]> {
  const scope = scopeOf(branch.south.secretary.actor, branch.organizationId)
  const rotation = await rotationOf(test.runtime.database.prisma, scope)
  return days.map((day) => dutyOnDay([rotation], scope, asCivilDate(day))?.name)
}

function inputFor({ organizationId, south }: BuiltBranch, startsOn: string, endsOn: string) {
  const holder = { personId: south.member.id, unitId: south.unitId }
  return { organizationId, startsOn, endsOn, holder, reason: '住院检查' }
}

describe('a stand-in', () => {
  it('is on duty on exactly the days it was appointed for, until it is revoked', async () => {
    const branch = await buildBranch(test.runtime)
    const standInId = await buildStandIn(test, branch, 'south', ['2026-11-10', '2026-11-12'])
    const days = ['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13']
    expect(await onDuty(branch, ...days)).toEqual(['南书记', '南党员', '南党员', '南书记'])
    await test.run(revokeStandIn, branch.south.secretary.actor, { standInId })
    expect(await onDuty(branch, ...days)).toEqual(['南书记', '南书记', '南书记', '南书记'])
    expect(await auditOf(test.runtime.database, standInId)).toEqual([
      'stand-in.appointed stand-in',
      'stand-in.revoked stand-in',
    ])
    const { prisma } = test.runtime.database
    expect(await prisma.dutyStandIn.findUniqueOrThrow({ where: { id: standInId } })).toMatchObject({
      arrangedById: branch.south.secretary.id,
      revokedById: branch.south.secretary.id,
      revokedAt: test.runtime.clock(),
    })
  })

  it('is appointed by the holder, any secretary or the secretariat, with a reason', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north, organizationId } = branch
    const place = { organizationId, unitId: north.unitId }
    const probationary = await buildPerson(test.runtime, place, '预备党员', 'MEMBER')
    const { prisma } = test.runtime.database
    await prisma.person.update({ where: { id: probationary.id }, data: { probationary: true } })
    const other = await buildBranch(test.runtime)
    const input = inputFor(branch, '2026-11-10', '2026-11-12')
    const { actor } = south.secretary
    const as = (personId: string | null, unitId: string) => ({ ...input, holder: { personId, unitId } })
    await expectRefusals(test, appointStandIn, [
      [south.member.actor, input, 'NOT_SECRETARY'],
      [branch.observer.actor, input, 'NOT_SECRETARY'],
      [actor, { ...input, reason: ' ' }, 'INVALID', 'reason'],
      [actor, { ...input, holder: '' }, 'INVALID', 'holder'],
      [actor, { ...input, endsOn: '2026-11-09' }, 'INVALID', 'endsOn'],
      [actor, { ...input, startsOn: '2026-11-05' }, 'INVALID', 'startsOn'],
      [actor, { ...input, endsOn: '2026-12-01' }, 'STAND_IN_SPAN', 'endsOn'],
      [actor, { ...input, startsOn: '2017-05-31' }, 'NO_DUTY', 'startsOn'],
      [actor, as(south.secretary.id, south.unitId), 'STAND_IN_SELF', 'holder'],
      [actor, as(branch.observer.id, south.unitId), 'STAND_IN_PERSON', 'holder'],
      [actor, as(probationary.id, north.unitId), 'STAND_IN_PERSON', 'holder'],
      [actor, as(other.south.member.id, other.south.unitId), 'STAND_IN_PERSON', 'holder'],
      [actor, as(north.member.id, south.unitId), 'STAND_IN_PERSON', 'holder'],
      // A person's term has no unit to stand in.
      [actor, as(null, north.unitId), 'STAND_IN_PERSON', 'holder'],
    ])
    await test.run(appointStandIn, north.secretary.actor, as(north.secretary.id, north.unitId))
    expect(await onDuty(branch, '2026-11-11')).toEqual(['北书记'])
  })

  it('may begin today and cover a whole term, but no two share a day', async () => {
    const branch = await buildBranch(test.runtime)
    const { actor } = branch.south.secretary
    await test.run(appointStandIn, actor, inputFor(branch, '2026-11-06', '2026-11-30'))
    await expectRefusals(test, appointStandIn, [
      [actor, inputFor(branch, '2026-11-30', '2026-11-30'), 'STAND_IN_OVERLAP', 'startsOn'],
    ])
    const whole = { ...inputFor(branch, '2026-12-01', '2026-12-31') }
    await test.run(appointStandIn, branch.north.secretary.actor, whole)
    expect(await onDuty(branch, '2026-12-01', '2026-12-31', '2027-01-01')).toEqual([
      '南党员',
      '南党员',
      '南书记',
    ])
  })

  it('that five people appoint at once is one', async () => {
    const branch = await buildBranch(test.runtime)
    const input = inputFor(branch, '2026-11-10', '2026-11-12')
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => test.run(appointStandIn, branch.south.secretary.actor, input)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'STAND_IN_OVERLAP' })
    }
  })

  it('rests under a swap that takes the term from its holder, and is back when the swap is revoked', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    await buildStandIn(test, branch, 'south', ['2027-01-10', '2027-01-12'])
    const swapId = await buildSwap(test, branch, north.secretary, ['2026-12', '2027-01'])
    await test.run(agreeSwap, south.secretary.actor, { swapId })
    expect(await onDuty(branch, '2027-01-09', '2027-01-10', '2026-12-10')).toEqual([
      '北书记',
      '北书记',
      '南书记',
    ])
    await test.run(revokeSwap, south.secretary.actor, { swapId })
    expect(await onDuty(branch, '2027-01-09', '2027-01-10', '2026-12-10')).toEqual([
      '南书记',
      '南党员',
      '北书记',
    ])
  })

  it('stands in for whoever has the term by a swap', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const swapId = await buildSwap(test, branch, north.secretary, ['2026-12', '2027-01'])
    await test.run(agreeSwap, south.secretary.actor, { swapId })
    const standInId = await buildStandIn(test, branch, 'south', ['2026-12-10', '2026-12-12'])
    expect(await onDuty(branch, '2026-12-10', '2026-12-13')).toEqual(['南党员', '南书记'])
    expect(await lastAuditOf(test.runtime.database, standInId)).toMatchObject({
      data: {
        name: '南党员',
        standsFor: '南书记',
        span: '2026年12月10日至2026年12月12日',
        reason: '住院检查',
      },
    })
  })

  it('is revoked before it begins, by either of the two or a secretary; afterwards it can only end', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const standInId = await buildStandIn(test, branch, 'south', ['2026-11-10', '2026-11-20'])
    await expectRefusals(test, revokeStandIn, [
      [north.member.actor, { standInId }, 'NOT_SECRETARY'],
      [branch.observer.actor, { standInId }, 'NOT_SECRETARY'],
    ])
    await expectRefusals(test, endStandIn, [
      [south.secretary.actor, { standInId }, 'STAND_IN_NOT_RUNNING'],
      [north.member.actor, { standInId }, 'NOT_SECRETARY'],
    ])
    test.setClock('2026-11-10', '00:00')
    await expectRefusals(test, revokeStandIn, [[south.secretary.actor, { standInId }, 'STAND_IN_BEGUN']])
    test.setClock('2026-11-12')
    await test.run(endStandIn, south.member.actor, { standInId })
    expect(await onDuty(branch, '2026-11-10', '2026-11-12', '2026-11-13')).toEqual([
      '南党员',
      '南党员',
      '南书记',
    ])
    await expectRefusals(test, endStandIn, [[south.secretary.actor, { standInId }, 'STAND_IN_NOT_RUNNING']])
    const later = await buildStandIn(test, branch, 'south', ['2026-11-13', '2026-11-20'])
    await test.run(revokeStandIn, north.secretary.actor, { standInId: later })
    await expectRefusals(test, revokeStandIn, [
      [south.secretary.actor, { standInId: later }, 'STAND_IN_REVOKED'],
    ])
  })

  it('ends with the roster’s days', async () => {
    const branch = await buildBranch(test.runtime)
    const cut = await buildStandIn(test, branch, 'south', ['2026-11-10', '2026-11-20'])
    const gone = await buildStandIn(test, branch, 'south', ['2027-01-10', '2027-01-20'])
    const kept = await buildStandIn(test, branch, 'south', ['2026-11-07', '2026-11-08'])
    const input = { rosterId: branch.rosterId, endsOn: '2026-11-15' }
    const { endedLayers } = await test.run(endRoster, branch.north.secretary.actor, input)
    expect(endedLayers).toBe(2)
    const { database } = test.runtime
    expect(await auditOf(database, cut)).toContain('stand-in.shortened stand-in')
    expect(await auditOf(database, gone)).toContain('stand-in.revoked stand-in')
    expect(await auditOf(database, kept)).toEqual(['stand-in.appointed stand-in'])
    expect(await onDuty(branch, '2026-11-15', '2026-11-16')).toEqual(['南党员', undefined])
  })

  it('answers a foreign one exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const standInId = await buildStandIn(test, other, 'south', ['2026-11-10', '2026-11-12'])
    for (const useCase of [revokeStandIn, endStandIn]) {
      await expectForeignLikeMissing(test, useCase, mine.south.secretary.actor, standInId, (id) => ({
        standInId: id,
      }))
    }
  })
})

describe('the database itself', () => {
  it('refuses two stand-ins on one day, one for oneself, and any rewriting', async () => {
    const branch = await buildBranch(test.runtime)
    const standInId = await buildStandIn(test, branch, 'south', ['2026-11-10', '2026-11-12'])
    const { pool } = test.runtime.database
    const { south } = branch
    const insert = (from: string, to: string, personId: string) =>
      pool.query(
        `insert into duty_stand_in (id, organization_id, starts_on, ends_on, for_person_id, for_unit_id, person_id, unit_id, reason, arranged_by_id, arranged_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $5, '原因', $4, now())`,
        [branch.organizationId, from, to, south.secretary.id, south.unitId, personId],
      )
    await expect(insert('2026-11-12', '2026-11-14', south.member.id)).rejects.toMatchObject({ code: '23P01' })
    await expect(insert('2026-11-14', '2026-11-13', south.member.id)).rejects.toMatchObject({ code: '23514' })
    await expect(insert('2026-11-13', '2026-11-14', south.secretary.id)).rejects.toMatchObject({
      code: '23514',
    })
    await insert('2026-11-13', '2026-11-14', south.member.id)
    for (const sql of [
      `update duty_stand_in set ends_on = '2026-12-31' where id = $1`,
      'update duty_stand_in set person_id = null where id = $1',
      'update duty_stand_in set revoked_at = now() where id = $1',
      'delete from duty_stand_in where id = $1',
    ]) {
      await expect(pool.query(sql, [standInId]), sql).rejects.toMatchObject({
        code: expect.stringMatching(/^23/),
      })
    }
  })
})
