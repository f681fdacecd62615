import { apply } from '@kit/applications'
import { buildUnit } from '@kit/builders'
import { type BuiltCouncil, buildCouncil } from '@kit/council'
import { buildClaim, buildNeed } from '@kit/lists'
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
