import { type BuiltBranch, buildBranch, buildUnit } from '@kit/builders'
import { buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { useRuntime } from '@kit/test-runtime'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { afterEach, describe, expect, it } from 'vitest'
import { scopeOf } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { createCaller } from '../../router.ts'
import { decideLeave } from '../attendance/decide-leave.ts'
import { markAttendance } from '../attendance/mark-attendance.ts'
import { replyToInvitation } from '../attendance/reply-to-invitation.ts'
import { setExcuse } from '../attendance/set-excuse.ts'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'
import { endMeeting } from '../meetings/end-meeting.ts'
import { markExtra } from '../meetings/mark-extra.ts'
import { setOwnCadence } from '../planning/set-own-cadence.ts'
import { ledgerRows, readLedger } from './read-ledger.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

async function setUp(given: object = {}) {
  const branch = await buildBranch(test.runtime)
  const { organizationId } = branch
  const secretary = branch.south.secretary.actor
  const startsOn = '2026-10-01'
  const cadence = { organizationId, kind: 'CONSULTATION', period: 'MONTH', startsOn } as const
  await test.run(setOwnCadence, secretary, { ...cadence, ...given })
  const caller = createCaller({ runtime: test.runtime, actor: branch.south.member.actor })
  const ledger = (year?: number) => caller.insight.ledger({ organizationId, year })
  return { branch, organizationId, secretary, ledger }
}

async function arrive(branch: BuiltBranch, meetingId: string, ...people: { id: string }[]) {
  for (const { id: personId } of people) {
    await test.run(markAttendance, branch.south.secretary.actor, { meetingId, personId, present: true })
  }
}

describe('the ledger of a year', () => {
  it('tells each period’s state and the meeting that fulfils it, with heads and host', async () => {
    const { branch, ledger } = await setUp()
    const { meetingId } = await buildHeldMeeting(test, branch)
    await arrive(branch, meetingId, branch.south.secretary, branch.south.member, branch.north.member)
    await arrive(branch, meetingId, branch.observer)
    const { obligations } = await ledger()
    expect(obligations[0]?.periods.map(({ period, state }) => [period.label, state])).toEqual([
      ['2026年10月', 'OVERDUE'],
      ['2026年11月', 'HELD'],
      ['2026年12月', 'DUE'],
    ])
    expect(obligations[0]?.periods[1]?.meetings).toMatchObject([
      {
        id: meetingId,
        date: '2026-11-06',
        plannedDate: '2026-11-06',
        place: '山塘老街议事厅',
        host: '南山塘',
        chair: '南书记',
        presenters: ['南党员'],
        topics: ['老街河道联合保洁'],
        expected: 4,
        present: 3,
        onLeave: 0,
        absent: 1,
        observers: 1,
        minutes: 'DRAFT',
      },
    ])
  })

  it('counts refused leave as absence, and whoever is excused and stayed away nowhere', async () => {
    const { branch, secretary, ledger } = await setUp()
    const { south, north } = branch
    const { meetingId } = await buildMeeting(test, branch)
    for (const { actor } of [north.secretary, north.member]) {
      await test.run(replyToInvitation, actor, { meetingId, reply: 'LEAVE', reason: '外出' })
    }
    const heads = async () => {
      const meeting = (await ledger()).obligations[0]?.periods[1]?.meetings[0]
      return [meeting?.expected, meeting?.present, meeting?.onLeave, meeting?.absent]
    }
    expect(await heads()).toEqual([4, 0, 2, 2])
    const refusal = { meetingId, personId: north.member.id, decision: 'REFUSE', reason: '须到会' } as const
    await test.run(decideLeave, secretary, refusal)
    await test.run(setExcuse, secretary, { meetingId, personId: south.member.id, reason: '借调在外' })
    expect(await heads()).toEqual([3, 0, 1, 2])
    await arrive(branch, meetingId, south.secretary, south.member)
    await test.run(endMeeting, secretary, { meetingId })
    expect(await heads()).toEqual([4, 2, 1, 1])
  })

  it('counts a joint meeting for each unit, and names the one of which nobody came', async () => {
    const { branch, ledger } = await setUp()
    const { meetingId } = await buildHeldMeeting(test, branch)
    await arrive(branch, meetingId, branch.south.member)
    const november = (await ledger()).obligations[0]?.periods[1]
    expect(november?.meetings.map(({ id }) => id)).toEqual([meetingId])
    expect(november?.units.map(({ name, state }) => [name, state])).toEqual([
      ['南山塘', 'ATTENDED'],
      ['北山塘', 'ABSENT'],
    ])
    expect(await test.runtime.database.prisma.meeting.count({ where: { id: meetingId } })).toBe(1)
  })

  it('asks of a unit only what came after it joined, and only what is due for it', async () => {
    const { branch, organizationId, secretary, ledger } = await setUp()
    const unit = await buildUnit(test.runtime.database.prisma, organizationId, '东山塘')
    const fromDay = columnOf(asCivilDate('2026-12-15'))
    await test.runtime.database.prisma.unitMembership.updateMany({
      where: { unitId: unit.id },
      data: { fromDay },
    })
    const unitsOf = async () =>
      (await ledger()).obligations[0]?.periods.map(({ units }) => units.map(({ name }) => name))
    expect(await unitsOf()).toEqual([
      ['南山塘', '北山塘'],
      ['南山塘', '北山塘'],
      ['南山塘', '北山塘', '东山塘'],
    ])
    const input = { organizationId, kind: 'CONSULTATION', period: 'MONTH', startsOn: '2026-11-01' } as const
    await test.run(setOwnCadence, secretary, { ...input, unitIds: [branch.north.unitId, unit.id] })
    expect(await unitsOf()).toEqual([['北山塘'], ['北山塘', '东山塘']])
  })

  it('lists extra and cancelled meetings beside what is owed', async () => {
    const { branch, secretary, ledger } = await setUp()
    const extra = await buildMeeting(test, branch, { title: '防汛临时会商' })
    const cancelled = await buildMeeting(test, branch, { title: '取消的会商' })
    await test.run(markExtra, secretary, { meetingId: extra.meetingId, extra: true })
    await test.run(cancelMeeting, secretary, { meetingId: cancelled.meetingId, reason: '台风' })
    const { obligations, others } = await ledger()
    expect(obligations[0]?.periods[1]?.state).toBe('DUE')
    expect(others.map(({ title, extra, stateReason }) => [title, extra, stateReason]).sort()).toEqual([
      ['取消的会商', false, '台风'],
      ['防汛临时会商', true, ''],
    ])
  })

  it('is empty where nothing was owed, and refuses an impossible year', async () => {
    const { ledger } = await setUp()
    expect((await ledger(2025)).obligations[0]?.periods).toEqual([])
    await expect(ledger(1899)).rejects.toThrow()
  })

  it('gives rows for a table: every period at least once, every meeting exactly once', async () => {
    const { branch, organizationId } = await setUp()
    await buildHeldMeeting(test, branch)
    await buildHeldMeeting(test, branch)
    const scope = scopeOf(branch.south.member.actor, organizationId)
    const { prisma } = test.runtime.database
    const today = asCivilDate('2026-11-06')
    const rows = ledgerRows(await readLedger(prisma, scope, { year: 2026, today }))
    expect(rows.map(({ period, state, meeting }) => [period?.label, state, meeting !== null])).toEqual([
      ['2026年10月', 'OVERDUE', false],
      ['2026年11月', 'HELD', true],
      ['2026年11月', 'HELD', true],
      ['2026年12月', 'DUE', false],
    ])
  })
})
