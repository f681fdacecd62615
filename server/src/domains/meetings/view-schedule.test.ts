import { buildBranch } from '@kit/builders'
import { buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { useRuntime } from '@kit/test-runtime'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { createCaller } from '../../router.ts'
import { replyToInvitation } from '../attendance/reply-to-invitation.ts'
import { cancelMeeting } from './cancel-meeting.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

function scheduleOf(actor: Actor, month?: string) {
  return createCaller({ runtime: test.runtime, actor }).meetings.schedule({ month })
}

async function owe(organizationId: string, period: 'MONTH' | 'QUARTER') {
  const startsOn = columnOf(asCivilDate('2026-01-01'))
  await test.runtime.database.prisma.cadence.create({
    data: { organizationId, kind: 'CONSULTATION', period, startsOn },
  })
}

describe('the month of a member', () => {
  it('shows who is on duty and who is next, in this month and in any other', async () => {
    const branch = await buildBranch(test.runtime)
    const { actor } = branch.south.member
    const november = await scheduleOf(actor)
    expect(november).toMatchObject({
      month: '2026-11',
      previous: '2026-10',
      next: '2026-12',
      isThisMonth: true,
      today: '2026-11-06',
      person: { name: '南党员', unitName: '南山塘' },
    })
    const [organization] = november.organizations
    expect(organization?.duty).toMatchObject({
      name: '南书记',
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
    })
    expect(organization?.nextDuty).toMatchObject({ name: '北书记', startsOn: '2026-12-01' })
    const january = await scheduleOf(actor, '2027-01')
    expect(january.organizations[0]?.duty).toMatchObject({ name: '南书记' })
    expect(january.isThisMonth).toBe(false)
  })

  it('shows the meetings of that month in Shanghai, by time, with the own reply', async () => {
    const branch = await buildBranch(test.runtime)
    const { member } = branch.south
    const last = await buildMeeting(test, branch, {
      date: '2026-11-30',
      startTime: '23:00',
      endTime: '23:59',
    })
    const first = await buildMeeting(test, branch, { title: '月初' })
    const { meetingId } = first
    await test.run(replyToInvitation, member.actor, { meetingId, reply: 'LEAVE', reason: '出差' })
    const { meetings } = await scheduleOf(member.actor, '2026-11')
    expect(meetings.map(({ id }) => id)).toEqual([meetingId, last.meetingId])
    expect(meetings[0]).toMatchObject({
      date: '2026-11-06',
      startTime: '08:30',
      reply: 'LEAVE',
      duty: '南书记',
      chair: null,
    })
    expect(meetings[1]).toMatchObject({ date: '2026-11-30', reply: 'NONE', minutes: 'DRAFT' })
    expect((await scheduleOf(member.actor, '2026-12')).meetings).toEqual([])
  })

  it('says what is owed: due, planned, held, overdue', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId } = branch
    const { actor } = branch.south.secretary
    await owe(organizationId, 'MONTH')
    const stateOf = async (month?: string) => {
      const { organizations } = await scheduleOf(actor, month)
      return organizations[0]?.cadences.map(({ kind, state }) => `${kind} ${state}`)
    }
    expect(await stateOf()).toEqual(['CONSULTATION DUE'])
    expect(await stateOf('2026-10')).toEqual(['CONSULTATION OVERDUE'])
    const { meetingId } = await buildMeeting(test, branch)
    expect(await stateOf()).toEqual(['CONSULTATION PLANNED'])
    await test.run(cancelMeeting, actor, { meetingId, reason: '台风' })
    expect(await stateOf()).toEqual(['CONSULTATION DUE'])
    await buildHeldMeeting(test, branch)
    expect(await stateOf()).toEqual(['CONSULTATION HELD'])
    test.setClock('2026-12-01')
    expect(await stateOf('2026-11')).toEqual(['CONSULTATION HELD'])
    expect(await stateOf()).toEqual(['CONSULTATION DUE'])
  })

  it('lets secretaries plan and nobody else', async () => {
    const branch = await buildBranch(test.runtime)
    const mayPlan = async (actor: Actor) => (await scheduleOf(actor)).organizations[0]?.mayPlan
    expect(await mayPlan(branch.north.secretary.actor)).toBe(true)
    expect(await mayPlan(branch.north.member.actor)).toBe(false)
    expect(await mayPlan(branch.observer.actor)).toBe(false)
  })

  it('shows nothing of other organizations', async () => {
    const branch = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    await buildMeeting(test, other, { title: '金丝雀会议' })
    await owe(other.organizationId, 'QUARTER')
    const schedule = await scheduleOf(branch.south.secretary.actor)
    const text = JSON.stringify(schedule)
    for (const secret of ['金丝雀', other.organizationId, other.south.unitId, other.rosterId]) {
      expect(text).not.toContain(secret)
    }
    expect(schedule.organizations).toHaveLength(1)
  })

  it.each(['0001-01', '9999-12'])('opens at the end of the calendar: %s', async (month) => {
    const branch = await buildBranch(test.runtime)
    const attempt = scheduleOf(branch.south.member.actor, month)
    await expect(attempt.catch(({ code }: { code: string }) => code)).resolves.not.toBe(
      'INTERNAL_SERVER_ERROR',
    )
  })
})
