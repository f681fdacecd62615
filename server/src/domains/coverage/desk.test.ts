import { apply } from '@kit/applications'
import { buildPerson, buildUnit } from '@kit/builders'
import { type BuiltCouncil, buildCouncil } from '@kit/council'
import { buildClaim, buildNeed } from '@kit/lists'
import { expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { createCaller } from '../../router.ts'
import { decideClaim } from '../lists/decide-claim.ts'
import { planMeeting } from '../meetings/plan-meeting.ts'
import { endRoster } from '../rotation/end-roster.ts'
import { planRoster } from '../rotation/plan-roster.ts'
import { addDuty } from './add-duty.ts'
import { addDutyTemplate } from './add-duty-template.ts'
import { endDutyTemplate } from './end-duty-template.ts'
import { markDuty } from './mark-duty.ts'
import { removeDuty } from './remove-duty.ts'

const test = useRuntime()
const as = (actor: Actor) => createCaller({ runtime: test.runtime, actor }).coverage
const agreement = { step: 'AGREE', text: '', date: null, startTime: null, endTime: null } as const

let council: BuiltCouncil
let secretariat: Actor

beforeAll(async () => {
  council = await buildCouncil(test.runtime)
  secretariat = council.committee.secretariat.actor
})

const desk = () => as(secretariat).desk({ organizationId: council.organizationId })

it('counts the needs that nobody has taken on, by age', async () => {
  const { organizationId, committee, exchange } = council
  const place = { organizationId }
  for (const [day, title] of [
    ['2026-07-01', '旧需求'],
    ['2026-10-20', '新需求'],
  ] as const) {
    test.setClock(day)
    await buildNeed(test, place, exchange.contact, { title })
  }
  const taken = await buildNeed(test, place, exchange.contact, { title: '已认领' })
  const claimId = await buildClaim(test, committee.secretariat, taken)
  test.setClock('2026-11-06')
  expect((await desk()).needs).toEqual({ count: 3, byAge: [0, 2, 0, 1] })
  expect((await desk()).openClaims).toBe(1)
  await test.run(decideClaim, exchange.contact.actor, { claimId, ...agreement })
  expect((await desk()).needs).toEqual({ count: 2, byAge: [0, 1, 0, 1] })
  expect((await desk()).openClaims).toBe(0)
})

it('has the applications that wait, the next session, and what is due', async () => {
  const { organizationId } = council
  const { prisma } = test.runtime.database
  const before = await desk()
  expect([before.applications.count, before.session, before.due.meetings]).toEqual([0, null, []])
  await apply(test.runtime, organizationId, { name: '申请单位' })
  const startsOn = columnOf(asCivilDate('2026-01-01'))
  await prisma.cadence.create({
    data: { organizationId, kind: 'COUNCIL_SESSION', period: 'QUARTER', startsOn },
  })
  const due = await desk()
  expect(due.applications).toMatchObject({
    count: 1,
    oldest: [{ name: '申请单位', submittedOn: '2026-11-06' }],
  })
  expect(due.due.meetings).toEqual([
    { kind: 'COUNCIL_SESSION', label: '2026年第四季度', dueOn: '2026-12-31' },
  ])
  await test.run(planMeeting, secretariat, {
    ...{ organizationId, kind: 'COUNCIL_SESSION', title: '四季度联席会议', place: '外滩' },
    ...{ date: '2026-12-10', startTime: '14:00', endTime: '16:00' },
  })
  const planned = await desk()
  expect(planned.due.meetings).toEqual([])
  expect(planned.session).toMatchObject({ date: '2026-12-10', time: '14:00', hasNotice: false, answered: 0 })
})

it('names the chair units’ terms by the rotation, each with what it owes', async () => {
  const { organizationId, committee, exchange } = council
  const { prisma } = test.runtime.database
  const late = await buildUnit(prisma, organizationId, '票据交易所')
  const roster = await prisma.dutyRoster.findFirstOrThrow({ where: { organizationId } })
  await test.run(endRoster, secretariat, { rosterId: roster.id, endsOn: '2026-12-31' })
  await test.run(planRoster, secretariat, {
    organizationId,
    startsOn: '2027-01-01',
    endsOn: null,
    period: 'HALF_YEAR',
    holders: [late.id, committee.unitId].map((unitId) => ({ unitId, personId: null })),
  })
  const { terms } = await as(exchange.member.actor).terms({ organizationId })
  expect(terms.map(({ name, startsOn, endsOn, isCurrent }) => [name, startsOn, endsOn, isCurrent])).toEqual([
    ['黄金交易所', '2026-01-01', '2026-12-31', true],
    ['票据交易所', '2027-01-01', '2027-06-30', false],
  ])
  const duties = terms.map((term) => term.duties.map(({ kind, dueOn }) => `${kind} ${dueOn}`))
  expect(duties).toEqual([
    [
      'MEETING 2026-03-31',
      'MEETING 2026-06-30',
      'MEETING 2026-09-30',
      'MEETING 2026-12-31',
      'HANDOVER 2026-12-31',
    ],
    ['MEETING 2027-03-31', 'MEETING 2027-06-30', 'HANDOVER 2027-06-30'],
  ])
  // The session that is planned fulfils the last quarter when it is held.
  expect(terms[0]?.duties[3]).toMatchObject({ state: 'PLANNED', done: false })
})

it('keeps what every term owes by hand, ticked by the chair unit, and past terms keep what they had', async () => {
  const built = await buildCouncil(test.runtime)
  const { organizationId, committee, exchange } = built
  const office = committee.secretariat.actor
  const { id: unitId } = await buildUnit(test.runtime.database.prisma, organizationId, '清算所')
  const outsider = await buildPerson(test.runtime, { organizationId, unitId }, '贺知微', 'MEMBER')
  const read = () => as(exchange.member.actor).terms({ organizationId })
  const own = async () =>
    (await read()).terms[0]?.own.map(({ title, dueOn, done, struck }) => [
      title,
      dueOn,
      done?.by,
      struck?.reason,
    ])
  const template = { organizationId, title: '提出任期计划', due: 'FIRST_WEEK' as const }
  await expectRefusals(test, addDutyTemplate, [
    [exchange.member.actor, template, 'NOT_SECRETARIAT'],
    [office, { ...template, due: 'DAY' }, 'INVALID', 'day'],
  ])
  const { templateId } = await test.run(addDutyTemplate, office, template)
  const extra = { organizationId, termStartsOn: '2026-01-01', title: '筹备摄影展', dueOn: '2026-11-20' }
  await expectRefusals(test, addDuty, [
    [office, { ...extra, dueOn: '2027-01-01' }, 'INVALID', 'dueOn'],
    [office, { ...extra, termStartsOn: '2026-01-02' }, 'NOT_FOUND'],
    [outsider.actor, extra, 'NOT_SECRETARIAT'],
  ])
  const { dutyId } = await test.run(addDuty, exchange.member.actor, extra)
  expect((await as(office).desk({ organizationId })).due.duties).toMatchObject([
    { title: '提出任期计划', unit: '黄金交易所', dueOn: '2026-01-07' },
    { title: '筹备摄影展', dueOn: '2026-11-20' },
  ])
  const planned = { organizationId, termStartsOn: '2026-01-01', templateId, ordinal: 1 }
  const mark = { ...planned, done: true, doneOn: '2026-01-06', note: '已报' }
  await expectRefusals(test, markDuty, [
    [outsider.actor, mark, 'NOT_SECRETARIAT'],
    [office, { ...mark, doneOn: '2026-11-07' }, 'INVALID', 'doneOn'],
    [office, { ...mark, ordinal: 2 }, 'NOT_FOUND'],
  ])
  await test.run(markDuty, exchange.member.actor, mark)
  await expectRefusals(test, removeDuty, [
    [office, { ...planned, reason: '不需要' }, 'DUTY_DONE'],
    [exchange.member.actor, { ...planned, reason: '不需要' }, 'NOT_SECRETARIAT'],
  ])
  const strike = { organizationId, termStartsOn: '2026-01-01', dutyId, reason: '并入联谊活动' }
  await test.run(removeDuty, office, strike)
  await expectRefusals(test, removeDuty, [[office, strike, 'DUTY_STRUCK']])
  expect(await own()).toEqual([
    ['提出任期计划', '2026-01-07', '程晓帆', undefined],
    ['筹备摄影展', '2026-11-20', undefined, '并入联谊活动'],
  ])
  expect((await as(office).desk({ organizationId })).due.duties).toEqual([])
  // In the next year the template is taken out of use: the year that is over keeps it, the one that runs does not.
  test.setClock('2027-03-01')
  expect((await read()).terms[0]?.own.map(({ title, done }) => [title, done])).toEqual([
    ['提出任期计划', null],
  ])
  await test.run(endDutyTemplate, office, { organizationId, templateId })
  const { terms, past } = await read()
  expect(terms.map((term) => term.own)).toEqual([[], []])
  expect(past[0]?.own.map(({ title, done }) => [title, done?.by])).toEqual([
    ['提出任期计划', '程晓帆'],
    ['筹备摄影展', undefined],
  ])
  test.setClock('2026-11-06')
})

it('ticks a duty once in the database too, however many press at once', async () => {
  const { organizationId, committee } = await buildCouncil(test.runtime)
  const office = committee.secretariat.actor
  const template = { organizationId, title: '提出任期计划', due: 'LAST_WEEK' as const }
  const { templateId } = await test.run(addDutyTemplate, office, template)
  const mark = { organizationId, termStartsOn: '2026-01-01', templateId, ordinal: 1, done: true, note: '' }
  const tries = Array.from({ length: 8 }, () => test.run(markDuty, office, { ...mark, doneOn: '2026-11-06' }))
  await Promise.all(tries)
  expect(await test.runtime.database.prisma.termDuty.count({ where: { templateId } })).toBe(1)
})
