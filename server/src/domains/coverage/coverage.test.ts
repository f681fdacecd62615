import { lastAuditOf } from '@kit/audit'
import { buildPerson, buildUnit } from '@kit/builders'
import { type BuiltCouncil, buildCouncil } from '@kit/council'
import { fillHistory } from '@kit/council-history'
import { countMatrix, linesOf, recountCoverage } from '@kit/coverage-recount'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { createCaller } from '../../router.ts'
import { nudgeUnit } from './nudge-unit.ts'

const test = useRuntime()
const as = (actor: Actor) => createCaller({ runtime: test.runtime, actor }).coverage

describe('the matrix of a council with a past', () => {
  let council: BuiltCouncil
  let secretariat: Actor

  beforeAll(async () => {
    council = await buildCouncil(test.runtime)
    secretariat = council.committee.secretariat.actor
    const { organizationId } = council
    await fillHistory(test.runtime.database.pool, { organizationId, units: 40, years: 3, seed: 20261122 })
    // Another council beside it, whose numbers must not be among them.
    const other = await buildCouncil(test.runtime)
    await fillHistory(test.runtime.database.pool, {
      organizationId: other.organizationId,
      units: 5,
      years: 1,
      seed: 7,
    })
  })

  const spans: [string, string][] = [
    ['2026-05-07', '2026-11-06'],
    ['2026-09-30', '2026-10-01'],
    ['2026-10-01', '2026-10-31'],
    ['2026-07-01', '2027-03-31'],
    ['2026-11-01', '2026-11-01'],
    ['2026-01-01', '2026-06-30'],
    ['2023-11-01', '2026-11-06'],
    ['2025-02-15', '2025-09-14'],
  ]

  it.each(spans)('from %s until %s equals an independent recount', async (from, until) => {
    const { organizationId } = council
    const span = { organizationId, from, until }
    const counted = await countMatrix(test.runtime, secretariat, span)
    const again = await recountCoverage(test.runtime.database.pool, span)
    expect(linesOf(counted)).toEqual(linesOf(again))
    if (from < '2026-06-01') expect(new Set(again.map(({ outcome }) => outcome)).size).toBe(5)
  })

  it('opens the list behind each number, as long as the number says', async () => {
    const { organizationId } = council
    const span = { organizationId, from: '2024-01-01', until: '2026-11-06' }
    const { rows } = await as(secretariat).matrix({ ...span, order: 'SILENCE' })
    for (const { id: unitId, cells } of rows.slice(0, 6)) {
      for (const { column, counts } of cells) {
        for (const { outcome, count } of counts) {
          const { entries } = await as(secretariat).unit({ ...span, unitId, column, outcome })
          expect(entries.length, `${column} ${outcome}`).toBe(count)
          expect(
            entries.every(({ day, title }) => day >= span.from && day <= span.until && title !== ''),
          ).toBe(true)
        }
      }
    }
    expect(rows[0]?.silent).toBe(Math.max(...rows.map(({ silent }) => silent)))
  })

  it('has the units that were members on some day of the span, and no others', async () => {
    const { organizationId } = council
    const { pool } = test.runtime.database
    for (const [from, until] of spans) {
      const { count } = await as(secretariat).matrix({ organizationId, from, until })
      const { rows } = await pool.query(
        `select count(distinct m.unit_id)::int as count from unit_membership m,
           generate_series($2::date, $3::date, '1 day') d
         where m.organization_id = $1 and d between m.from_day and coalesce(m.until_day, '2999-01-01')
           and not exists (select from unit_suspension s where s.organization_id = $1 and s.unit_id = m.unit_id
             and d between s.from_day and coalesce(s.until_day, '2999-01-01'))`,
        [organizationId, from, until],
      )
      expect(count).toBe(rows[0]?.count)
    }
  })

  it('of a half year makes the report, whose totals are those of the roster and the records', async () => {
    const { organizationId } = council
    const report = await as(secretariat).report({ organizationId, half: '2026-2' })
    expect(report).toMatchObject({ from: '2026-07-01', until: '2026-11-06' })
    const { rows } = await as(secretariat).matrix({ organizationId, from: '2026-07-01', until: '2026-11-06' })
    expect(report.rows.map(({ id, cells }) => ({ id, cells }))).toEqual(
      rows.map(({ id, cells }) => ({ id, cells })),
    )
    const { totals, joined, left } = report
    const { prisma } = test.runtime.database
    const span = { gte: new Date('2026-07-01T00:00:00+08:00'), lt: new Date('2026-11-07T00:00:00+08:00') }
    expect(totals.meetings).toBe(
      await prisma.meeting.count({ where: { organizationId, state: 'HELD', startsAt: span } }),
    )
    expect(totals.unitsAfter - totals.unitsBefore).toBe(joined.length - left.length)
    expect(left.length).toBeGreaterThan(0)
  })

  it('is for the secretariat; a unit sees its own numbers and no other’s', async () => {
    const { organizationId, exchange, committee } = council
    const member = as(exchange.member.actor)
    await expect(member.matrix({ organizationId })).rejects.toThrow('由秘书处办理')
    await expect(member.desk({ organizationId })).rejects.toThrow('由秘书处办理')
    await expect(member.report({ organizationId, half: null })).rejects.toThrow('由秘书处办理')
    await expect(member.unit({ organizationId, unitId: committee.unitId })).rejects.toThrow('由秘书处办理')
    const own = await member.unit({ organizationId, unitId: exchange.unitId })
    expect(own.nudge).toBeNull()
  })
})

describe('a nudge', () => {
  let council: BuiltCouncil
  let input: { organizationId: string; unitId: string; reason: string }

  beforeAll(async () => {
    council = await buildCouncil(test.runtime)
    const { organizationId, exchange } = council
    input = { organizationId, unitId: exchange.unitId, reason: '近半年 3 次会议没有回应。' }
  })

  it('is refused with a sentence where it cannot be', async () => {
    const { organizationId, committee, exchange } = council
    const { actor } = committee.secretariat
    const { prisma } = test.runtime.database
    const suspended = await buildUnit(prisma, organizationId, '停牌')
    const fromDay = columnOf(asCivilDate('2026-11-01'))
    await prisma.unitSuspension.create({
      data: { organizationId, unitId: suspended.id, fromDay, reason: '机构改革' },
    })
    await expectRefusals(test, nudgeUnit, [
      [exchange.contact.actor, input, 'NOT_SECRETARIAT'],
      [actor, { ...input, reason: '' }, 'INVALID', 'reason'],
      [actor, { ...input, unitId: committee.unitId }, 'NUDGE_NO_CONTACT'],
      [actor, { ...input, unitId: suspended.id }, 'NUDGE_NOT_COUNTED'],
    ])
    const left = await buildUnit(prisma, organizationId, '无人')
    const place = { organizationId, unitId: left.id }
    const former = await buildPerson(test.runtime, place, '前联络员', 'MEMBER')
    await prisma.unitContact.create({ data: { ...place, personId: former.id, fromDay } })
    await prisma.organizationRole.updateMany({ where: { personId: former.id }, data: { untilDay: fromDay } })
    await expectRefusals(test, nudgeUnit, [[actor, { ...input, unitId: left.id }, 'NUDGE_NO_CONTACT']])
    const { exchange: foreign } = await buildCouncil(test.runtime)
    await expectForeignLikeMissing(test, nudgeUnit, actor, foreign.unitId, (unitId) => ({ ...input, unitId }))
  })

  it('reaches the contacts with its reason, once within seven days', async () => {
    const { committee, exchange } = council
    const { actor } = committee.secretariat
    const { prisma } = test.runtime.database
    await test.run(nudgeUnit, actor, input)
    const messages = await prisma.notification.findMany({
      where: { kind: 'unit.nudged', subjectId: input.unitId },
    })
    expect(messages.map(({ personId, data }) => [personId, data])).toEqual([
      [exchange.contact.id, expect.objectContaining({ by: '林听涛', reason: input.reason })],
    ])
    expect(await lastAuditOf(test.runtime.database, input.unitId)).toMatchObject({
      kind: 'unit.nudged',
      actorName: '林听涛',
      data: { contacts: 1, reason: input.reason },
    })
    test.setClock('2026-11-12', '23:59')
    const refusal = await test.refusal(nudgeUnit, actor, input)
    expect(refusal.message).toBe(
      '2026年11月6日已经提醒过该单位，每个单位一周最多提醒一次，2026年11月13日起可以再次提醒；急事请直接电话联系。',
    )
    test.setClock('2026-11-13', '00:00')
    await test.run(nudgeUnit, actor, input)
    expect(await prisma.notification.count({ where: { kind: 'unit.nudged', subjectId: input.unitId } })).toBe(
      2,
    )
    const { nudges, nudge } = await as(actor).unit({ ...input, from: null, until: null })
    expect(nudges.map(({ on, by }) => [on, by])).toEqual([
      ['2026-11-13', '林听涛'],
      ['2026-11-06', '林听涛'],
    ])
    expect(nudge).toMatchObject({ mayNudge: false, nextOn: '2026-11-20' })
    test.setClock('2026-11-06')
  })

  it('is one, however many press at once; the database alone sees to that too', async () => {
    const { organizationId, committee } = council
    const { prisma, pool } = test.runtime.database
    const unit = await buildUnit(prisma, organizationId, '清算所')
    const place = { organizationId, unitId: unit.id }
    const contact = await buildPerson(test.runtime, place, '秦方正', 'MEMBER')
    const fromDay = columnOf(asCivilDate('2018-01-01'))
    await prisma.unitContact.create({ data: { ...place, personId: contact.id, fromDay } })
    const rivals = Array.from({ length: 200 }, (_, index) => index)
    const outcomes = await Promise.allSettled(
      rivals.map(() => test.run(nudgeUnit, committee.secretariat.actor, { ...place, reason: '请参加。' })),
    )
    const refusals = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(refusals.every((reason) => reason instanceof DomainError)).toBe(true)
    expect(await prisma.unitNudge.count({ where: { unitId: unit.id } })).toBe(1)
    expect(await prisma.notification.count({ where: { personId: contact.id, kind: 'unit.nudged' } })).toBe(1)
    // Whoever writes past the use case: the sixth day after is refused, the seventh is not, and nothing is undone.
    const insert = (day: string) =>
      pool.query(
        `insert into unit_nudge (id, organization_id, unit_id, reason, contacts, nudged_on, nudged_at, person_id)
         values (gen_random_uuid(), $1, $2, '请参加。', 1, $3, now(), $4)`,
        [organizationId, unit.id, day, contact.id],
      )
    await expect(insert('2026-11-12')).rejects.toThrow('unit_nudge_once_a_week')
    await expect(insert('2026-10-31')).rejects.toThrow('unit_nudge_once_a_week')
    await insert('2026-11-13')
    await insert('2026-10-30')
    await expect(pool.query('delete from unit_nudge')).rejects.toThrow()
    await expect(pool.query("update unit_nudge set reason = '别的'")).rejects.toThrow()
  })
})
