import { auditOf, lastAuditOf } from '@kit/audit'
import { type BuiltBranch, buildBranch, buildPerson, buildUnit } from '@kit/builders'
import { buildSwap, monthIndex } from '@kit/layers'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { afterEach, describe, expect, it } from 'vitest'
import { scopeOf } from '../../kernel/actor.ts'
import { agreeSwap } from './agree-swap.ts'
import { askSwap } from './ask-swap.ts'
import { dutyOnDay, rotationOf } from './data.ts'
import { declineSwap } from './decline-swap.ts'
import { endRoster } from './end-roster.ts'
import { planRoster } from './plan-roster.ts'
import { revokeSwap } from './revoke-swap.ts'
import { withdrawSwap } from './withdraw-swap.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

/** Who is on duty on the first of each month from December to May: by rule north, south, north … */
async function monthsOf(branch: BuiltBranch): Promise<string> {
  const scope = scopeOf(branch.south.secretary.actor, branch.organizationId)
  const rotation = await rotationOf(test.runtime.database.prisma, scope)
  const months = ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05']
  return months
    .map((month) => dutyOnDay([rotation], scope, asCivilDate(`${month}-01`))?.name.charAt(0) ?? '–')
    .join('')
}

function termOfMonth({ rosterId }: BuiltBranch, month: string) {
  return { rosterId, index: monthIndex(month) }
}

/** A branch in which the north asked to give December for January. */
async function buildAsked() {
  const branch = await buildBranch(test.runtime)
  const swapId = await buildSwap(test, branch, branch.north.secretary, ['2026-12', '2027-01'])
  return { branch, swapId }
}

describe('a swap', () => {
  it('changes nothing when it is asked for, two terms when it is agreed, and nothing once it is revoked', async () => {
    const { branch, swapId } = await buildAsked()
    expect(await monthsOf(branch)).toBe('北南北南北南')
    await test.run(agreeSwap, branch.south.secretary.actor, { swapId })
    expect(await monthsOf(branch)).toBe('南北北南北南')
    await test.run(revokeSwap, branch.north.secretary.actor, { swapId })
    expect(await monthsOf(branch)).toBe('北南北南北南')
    expect(await auditOf(test.runtime.database, swapId)).toEqual([
      'swap.asked swap',
      'swap.agreed swap',
      'swap.revoked swap',
    ])
    expect(await lastAuditOf(test.runtime.database, swapId)).toMatchObject({
      actorName: '北书记',
      data: {
        name: '北书记',
        span: '2026年12月1日至2026年12月31日',
        otherName: '南书记',
        otherSpan: '2027年1月1日至2027年1月31日',
      },
    })
  })

  it('is attributed: who asked, answered and revoked, and when', async () => {
    const { branch, swapId } = await buildAsked()
    test.setClock('2026-11-07')
    await test.run(agreeSwap, branch.south.secretary.actor, { swapId })
    test.setClock('2026-11-08')
    await test.run(revokeSwap, branch.south.secretary.actor, { swapId })
    const { prisma } = test.runtime.database
    expect(await prisma.dutySwap.findUniqueOrThrow({ where: { id: swapId } })).toMatchObject({
      state: 'REVOKED',
      askedById: branch.north.secretary.id,
      askedAt: new Date('2026-11-06T01:00:00.000Z'),
      answeredById: branch.south.secretary.id,
      answeredAt: new Date('2026-11-07T01:00:00.000Z'),
      endedById: branch.south.secretary.id,
      endedAt: new Date('2026-11-08T01:00:00.000Z'),
    })
  })

  it('is asked for by the holder, about terms to come, of two holders, that no swap has yet', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south, north } = branch
    const ask = (own: string, other: string) => ({
      organizationId,
      own: termOfMonth(branch, own),
      other: termOfMonth(branch, other),
    })
    const agreed = await buildSwap(test, branch, north.secretary, ['2027-04', '2027-03'])
    await test.run(agreeSwap, south.secretary.actor, { swapId: agreed })
    await buildSwap(test, branch, north.secretary, ['2027-02', '2027-01'])
    await expectRefusals(test, askSwap, [
      [south.secretary.actor, ask('2026-12', '2027-01'), 'NOT_DUTY_HOLDER'],
      [south.member.actor, ask('2027-01', '2026-12'), 'NOT_DUTY_HOLDER'],
      [branch.observer.actor, ask('2027-01', '2026-12'), 'NOT_DUTY_HOLDER'],
      [south.secretary.actor, ask('2026-11', '2026-12'), 'TERM_BEGUN'],
      [south.secretary.actor, ask('2027-01', '2026-10'), 'TERM_BEGUN'],
      [south.secretary.actor, ask('2027-01', '2027-05'), 'SWAP_SAME_HOLDER'],
      [south.secretary.actor, ask('2027-01', '2027-04'), 'TERM_SWAPPED'],
      [south.secretary.actor, ask('2027-03', '2026-12'), 'TERM_SWAPPED'],
      // The same two terms, from the other side.
      [south.secretary.actor, ask('2027-01', '2027-02'), 'SWAP_ASKED'],
      [south.secretary.actor, ask('2027-01', '2027-01'), 'INVALID', 'other'],
      [south.secretary.actor, { ...ask('2027-01', '2026-12'), other: '' }, 'INVALID', 'other'],
      [south.secretary.actor, { ...ask('2027-01', '2026-12'), own: 'x/1' }, 'INVALID'],
    ])
  })

  it('is answered by the other holder, withdrawn by the asking one, revoked by either', async () => {
    const { branch, swapId } = await buildAsked()
    const { south, north } = branch
    const strangers = [south.member.actor, north.member.actor, branch.observer.actor]
    const notOther = [north.secretary.actor, ...strangers].map(
      (actor) => [actor, { swapId }, 'NOT_SWAP_PARTY'] as const,
    )
    await expectRefusals(test, agreeSwap, notOther)
    await expectRefusals(test, declineSwap, notOther)
    await expectRefusals(
      test,
      withdrawSwap,
      [south.secretary.actor, ...strangers].map((actor) => [actor, { swapId }, 'NOT_SWAP_PARTY'] as const),
    )
    await expectRefusals(test, revokeSwap, [
      [south.secretary.actor, { swapId }, 'SWAP_NOT_AGREED'],
      [south.member.actor, { swapId }, 'NOT_SWAP_PARTY'],
    ])
    await test.run(declineSwap, south.secretary.actor, { swapId, reason: '一月要主持换届' })
    expect(await monthsOf(branch)).toBe('北南北南北南')
    await expectRefusals(test, agreeSwap, [[south.secretary.actor, { swapId }, 'SWAP_CLOSED']])
    await expectRefusals(test, declineSwap, [[south.secretary.actor, { swapId }, 'SWAP_CLOSED']])
    await expectRefusals(test, withdrawSwap, [[north.secretary.actor, { swapId }, 'SWAP_CLOSED']])
    // Declined is not for ever: it may be asked for once more, and withdrawn.
    const again = await buildSwap(test, branch, north.secretary, ['2026-12', '2027-01'])
    await test.run(withdrawSwap, north.secretary.actor, { swapId: again })
    await expectRefusals(test, agreeSwap, [[south.secretary.actor, { swapId: again }, 'SWAP_CLOSED']])
  })

  it('lapses when the first of its terms begins: until the evening before it can be agreed', async () => {
    const { branch, swapId } = await buildAsked()
    test.setClock('2026-12-01', '00:00')
    await expectRefusals(test, agreeSwap, [[branch.south.secretary.actor, { swapId }, 'SWAP_LAPSED']])
    await expectRefusals(test, withdrawSwap, [[branch.north.secretary.actor, { swapId }, 'SWAP_LAPSED']])
    test.setClock('2026-11-30', '23:59')
    await test.run(agreeSwap, branch.south.secretary.actor, { swapId })
    test.setClock('2026-12-01', '00:00')
    await expectRefusals(test, revokeSwap, [[branch.south.secretary.actor, { swapId }, 'SWAP_BEGUN']])
    expect(await monthsOf(branch)).toBe('南北北南北南')
  })

  it('of a term is the only one: of two requests agreed at the same moment one wins', async () => {
    const { branch, swapId } = await buildAsked()
    const second = await buildSwap(test, branch, branch.north.secretary, ['2026-12', '2027-03'])
    const outcomes = await Promise.allSettled(
      [swapId, second].map((id) => test.run(agreeSwap, branch.south.secretary.actor, { swapId: id })),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const rejected = outcomes.find(({ status }) => status === 'rejected')
    expect(rejected).toMatchObject({ reason: { code: 'TERM_SWAPPED' } })
  })

  it('goes with the roster’s days: ending the roster revokes it and withdraws what was asked', async () => {
    const { branch, swapId } = await buildAsked()
    await test.run(agreeSwap, branch.south.secretary.actor, { swapId })
    const asked = await buildSwap(test, branch, branch.north.secretary, ['2027-02', '2027-03'])
    const { rosterId } = branch
    const { endedLayers } = await test.run(endRoster, branch.south.secretary.actor, {
      rosterId,
      endsOn: '2026-12-31',
    })
    expect(endedLayers).toBe(2)
    expect(await monthsOf(branch)).toBe('北–––––')
    expect(await auditOf(test.runtime.database, swapId)).toContain('swap.revoked swap')
    expect(await auditOf(test.runtime.database, asked)).toContain('swap.withdrawn swap')
  })

  it('stays when the roster is ended behind both of its terms', async () => {
    const { branch, swapId } = await buildAsked()
    await test.run(agreeSwap, branch.south.secretary.actor, { swapId })
    const input = { rosterId: branch.rosterId, endsOn: '2027-01-15' }
    const { endedLayers } = await test.run(endRoster, branch.south.secretary.actor, input)
    expect([endedLayers, await monthsOf(branch)]).toEqual([0, '南北––––'])
  })

  it('answers a foreign one exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const { swapId } = await buildAsked()
    const inputFor = (id: string) => ({ swapId: id })
    const { actor } = mine.south.secretary
    await expectForeignLikeMissing(test, agreeSwap, actor, swapId, inputFor)
    await expectForeignLikeMissing(test, declineSwap, actor, swapId, inputFor)
    await expectForeignLikeMissing(test, withdrawSwap, actor, swapId, inputFor)
    await expectForeignLikeMissing(test, revokeSwap, actor, swapId, inputFor)
  })
})

describe('a swap between chair units of a council', () => {
  it('is asked and agreed by the units’ secretaries or the secretariat, never by one person alone', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south, north } = branch
    const office = await buildUnit(test.runtime.database.prisma, organizationId, '秘书处')
    const place = { organizationId, unitId: office.id }
    const general = await buildPerson(test.runtime, place, '秘书长', 'SECRETARY_GENERAL')
    const clerk = await buildPerson(test.runtime, place, '秘书', 'SECRETARIAT')
    await test.run(endRoster, general.actor, { rosterId: branch.rosterId, endsOn: '2026-12-31' })
    const { rosterId } = await test.run(planRoster, general.actor, {
      organizationId,
      period: 'QUARTER',
      startsOn: '2027-01-01',
      endsOn: '',
      holders: [south, north].map(({ unitId }) => ({ unitId, personId: null })),
    })
    const input = { organizationId, own: { rosterId, index: 0 }, other: { rosterId, index: 1 } }
    await expectRefusals(test, askSwap, [[north.secretary.actor, input, 'NOT_DUTY_HOLDER']])
    const { swapId } = await test.run(askSwap, general.actor, input)
    await expectRefusals(test, agreeSwap, [
      [general.actor, { swapId }, 'NOT_SWAP_PARTY'],
      [north.member.actor, { swapId }, 'NOT_SWAP_PARTY'],
    ])
    await test.run(agreeSwap, clerk.actor, { swapId })
    expect(await monthsOf(branch)).toBe('北北北北南南')
  })
})

describe('the database itself', () => {
  const query = (sql: string, values: unknown[]) => test.runtime.database.pool.query(sql, values)

  it('keeps a term out of a second agreed swap, and from being exchanged with itself', async () => {
    const { branch, swapId } = await buildAsked()
    const second = await buildSwap(test, branch, branch.north.secretary, ['2026-12', '2027-03'])
    await test.run(agreeSwap, branch.south.secretary.actor, { swapId })
    const agree = `update duty_swap set state = 'AGREED', answered_by_id = $2, answered_at = now() where id = $1`
    await expect(query(agree, [second, branch.south.secretary.id])).rejects.toMatchObject({ code: '23505' })
    await expect(query(agree, [second, branch.north.secretary.id])).rejects.toMatchObject({ code: '23514' })
    const { rows } = await query('select * from duty_swap_term where swap_id = $1 and position = 0', [second])
    const insert = `insert into duty_swap_term (swap_id, position, organization_id, state, roster_id, term_index)
      values ($1, 1, $2, 'ASKED', $3, $4)`
    const asked = await query(
      `insert into duty_swap (id, organization_id, asked_by_id, asked_at) values (gen_random_uuid(), $1, $2, now()) returning id`,
      [branch.organizationId, branch.north.secretary.id],
    )
    const [{ roster_id, term_index }, id] = [rows[0], asked.rows[0].id]
    const place = [id, branch.organizationId, roster_id, term_index]
    await query(insert.replace('1, $2', '0, $2'), place)
    await expect(query(insert, place)).rejects.toMatchObject({ code: '23505' })
    await expect(query(insert.replace('1, $2', '2, $2'), place)).rejects.toMatchObject({ code: '23514' })
  })

  it('keeps what was asked and answered: no step is rewritten or deleted', async () => {
    const { branch, swapId } = await buildAsked()
    await test.run(declineSwap, branch.south.secretary.actor, { swapId })
    for (const sql of [
      `update duty_swap set state = 'AGREED' where id = $1`,
      `update duty_swap set asked_by_id = answered_by_id where id = $1`,
      `update duty_swap_term set term_index = 1 where swap_id = $1`,
      'delete from duty_swap_term where swap_id = $1',
    ]) {
      await expect(query(sql, [swapId]), sql).rejects.toMatchObject({ code: '23001' })
    }
  })

  it('keeps a swap inside its organization', async () => {
    const { branch, swapId } = await buildAsked()
    const other = await buildBranch(test.runtime)
    const insert = `insert into duty_swap_term (swap_id, position, organization_id, state, roster_id, term_index)
      values ($1, 1, $2, 'ASKED', $3, 500)`
    for (const organizationId of [branch.organizationId, other.organizationId]) {
      await expect(query(insert, [swapId, organizationId, other.rosterId])).rejects.toMatchObject({
        code: expect.stringMatching(/^23(503|505)$/),
      })
    }
  })
})
