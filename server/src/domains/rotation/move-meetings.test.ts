import { type BuiltBranch, buildBranch } from '@kit/builders'
import { buildStandIn, buildSwap } from '@kit/layers'
import { buildHeldMeeting } from '@kit/meetings'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'
import { editMeeting } from '../meetings/edit-meeting.ts'
import { planMeeting } from '../meetings/plan-meeting.ts'
import { agreeSwap } from './agree-swap.ts'
import { appointStandIn } from './appoint-stand-in.ts'
import { endRoster } from './end-roster.ts'
import { extendRoster } from './extend-roster.ts'
import { planRoster } from './plan-roster.ts'
import { revokeStandIn } from './revoke-stand-in.ts'
import { revokeSwap } from './revoke-swap.ts'

const test = useRuntime()

const when = { startTime: '09:00', endTime: '10:00', place: '议事厅' }

async function planOn({ organizationId, south }: BuiltBranch, date: string): Promise<string> {
  const { meetingId } = await test.run(planMeeting, south.secretary.actor, {
    organizationId,
    kind: 'CONSULTATION',
    title: date,
    date,
    ...when,
  })
  return meetingId
}

/** Fixes chair, host or both by hand, or gives them back to the rotation. */
async function fix(
  { south }: BuiltBranch,
  meetingId: string,
  date: string,
  lead: { chairId?: string; hostUnitId?: string },
): Promise<void> {
  await test.run(editMeeting, south.secretary.actor, { meetingId, title: date, date, ...when, ...lead })
}

/** Chair and host of a meeting on its page, in the schedule and in the list after a change, which must agree. */
async function leadOf({ organizationId, south }: BuiltBranch, meetingId: string): Promise<string> {
  const caller = callerFor(south.member.actor)
  const page = await caller.meetings.view({ meetingId })
  const [named] = await caller.rotation.meetings({ organizationId, meetingIds: [meetingId] })
  const { meetings } = await caller.meetings.schedule({ month: page.date.slice(0, 7) })
  const listed = meetings.find(({ id }) => id === meetingId)
  expect(named).toMatchObject({ chair: page.chair, host: page.hostUnit ?? '' })
  expect([listed?.chair ?? listed?.duty ?? '', listed?.hostUnit]).toEqual([page.chair, page.hostUnit])
  return `${page.chair} ${page.hostUnit}`
}

function callerFor(actor: Actor) {
  return createCaller({ runtime: test.runtime, actor })
}

describe('meetings that nobody fixed by hand', () => {
  it('move with a swap and back, in both terms, and no others', async () => {
    const branch = await buildBranch(test.runtime)
    const december = await planOn(branch, '2026-12-10')
    const january = await planOn(branch, '2027-01-10')
    const february = await planOn(branch, '2027-02-10')
    const swapId = await buildSwap(test, branch, branch.north.secretary, ['2026-12', '2027-01'])
    expect(await leadOf(branch, december)).toBe('北书记 北山塘')
    const { meetings } = await test.run(agreeSwap, branch.south.secretary.actor, { swapId })
    expect(meetings).toEqual([
      { meetingId: december, chairMoved: true, hostMoved: true },
      { meetingId: january, chairMoved: true, hostMoved: true },
    ])
    expect(await leadOf(branch, december)).toBe('南书记 南山塘')
    expect(await leadOf(branch, january)).toBe('北书记 北山塘')
    expect(await leadOf(branch, february)).toBe('北书记 北山塘')
    const back = await test.run(revokeSwap, branch.south.secretary.actor, { swapId })
    expect(back.meetings).toEqual(meetings)
    expect(await leadOf(branch, december)).toBe('北书记 北山塘')
  })

  it('get the stand-in as chair, and keep their host where that is of the same unit', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south, north } = branch
    const meetingId = await planOn(branch, '2026-11-20')
    const input = { organizationId, startsOn: '2026-11-20', endsOn: '2026-11-20', reason: '出差' }
    const appoint = (holder: { personId: string; unitId: string }) =>
      test.run(appointStandIn, south.secretary.actor, { ...input, holder })
    const own = await appoint({ personId: south.member.id, unitId: south.unitId })
    expect(own.meetings).toEqual([{ meetingId, chairMoved: true, hostMoved: false }])
    expect(await leadOf(branch, meetingId)).toBe('南党员 南山塘')
    await test.run(revokeStandIn, south.secretary.actor, { standInId: own.standInId })
    const other = await appoint({ personId: north.secretary.id, unitId: north.unitId })
    expect(other.meetings).toEqual([{ meetingId, chairMoved: true, hostMoved: true }])
    expect(await leadOf(branch, meetingId)).toBe('北书记 北山塘')
  })

  it('move with the rules: when a roster ends, is planned, or is extended', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, rosterId, south } = branch
    const { actor } = south.secretary
    const meetingId = await planOn(branch, '2026-12-10')
    const ended = await test.run(endRoster, actor, { rosterId, endsOn: '2026-11-30' })
    expect(ended.meetings).toEqual([{ meetingId, chairMoved: true, hostMoved: true }])
    expect(await leadOf(branch, meetingId)).toBe(' null')
    const planned = await test.run(planRoster, actor, {
      organizationId,
      period: 'MONTH',
      startsOn: '2026-12-01',
      endsOn: '2026-12-31',
      holders: [{ personId: south.secretary.id, unitId: south.unitId }],
    })
    expect(planned.meetings).toEqual(ended.meetings)
    expect(await leadOf(branch, meetingId)).toBe('南书记 南山塘')
    const next = await planOn(branch, '2027-03-10')
    const extended = await test.run(extendRoster, actor, {
      rosterId: planned.rosterId,
      startsOn: '2027-01-01',
    })
    expect(extended.meetings.map((each) => each.meetingId)).toEqual([next])
    expect(await leadOf(branch, next)).toBe('南书记 南山塘')
  })

  it('have ended or are cancelled: they stay as they were, also on a day that changes hands', async () => {
    const branch = await buildBranch(test.runtime)
    const { south } = branch
    const held = await buildHeldMeeting(test, branch)
    const cancelled = await planOn(branch, '2026-11-20')
    await test.run(cancelMeeting, south.secretary.actor, { meetingId: cancelled, reason: '台风' })
    const { meetings } = await test.run(appointStandIn, south.secretary.actor, {
      organizationId: branch.organizationId,
      startsOn: '2026-11-06',
      endsOn: '2026-11-20',
      holder: { personId: south.member.id, unitId: south.unitId },
      reason: '出差',
    })
    expect(meetings).toEqual([])
    expect(await leadOf(branch, held.meetingId)).toBe('南书记 南山塘')
  })
})

describe('meetings fixed by hand', () => {
  it('stay when the rotation moves, and are told apart', async () => {
    const branch = await buildBranch(test.runtime)
    const { north } = branch
    const days = ['2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13']
    const ids: string[] = []
    for (const day of days) ids.push(await planOn(branch, day))
    const [byRotation, chairFixed, hostFixed, bothFixed] = ids as [string, string, string, string]
    await fix(branch, chairFixed, '2026-12-11', { chairId: north.member.id })
    await fix(branch, hostFixed, '2026-12-12', { hostUnitId: north.unitId })
    await fix(branch, bothFixed, '2026-12-13', { chairId: north.member.id, hostUnitId: north.unitId })
    const swapId = await buildSwap(test, branch, north.secretary, ['2026-12', '2027-01'])
    const { meetings } = await test.run(agreeSwap, branch.south.secretary.actor, { swapId })
    expect(meetings).toEqual([
      { meetingId: byRotation, chairMoved: true, hostMoved: true },
      { meetingId: chairFixed, chairMoved: false, hostMoved: true },
      { meetingId: hostFixed, chairMoved: true, hostMoved: false },
      { meetingId: bothFixed, chairMoved: false, hostMoved: false },
    ])
    expect(await leadOf(branch, chairFixed)).toBe('北党员 南山塘')
    expect(await leadOf(branch, hostFixed)).toBe('南书记 北山塘')
    expect(await leadOf(branch, bothFixed)).toBe('北党员 北山塘')
    // And back to the rotation, as it is now.
    await fix(branch, bothFixed, '2026-12-13', { chairId: '', hostUnitId: '' })
    expect(await leadOf(branch, bothFixed)).toBe('南书记 南山塘')
  })
})

it('whoever stands in leads the meetings of those days, with all that takes', async () => {
  const branch = await buildBranch(test.runtime)
  const meetingId = await planOn(branch, '2026-11-20')
  const mayOf = async (actor: Actor) => (await callerFor(actor).meetings.view({ meetingId })).abilities
  const { secretary, member } = branch.south
  expect(await mayOf(member.actor)).toMatchObject({ decide: false, edit: false, cancel: false })
  await buildStandIn(test, branch, 'south', ['2026-11-20', '2026-11-21'])
  const all = { decide: true, edit: true, cancel: true, arrange: true, appointRecorder: true }
  expect(await mayOf(member.actor)).toMatchObject(all)
  expect(await mayOf(secretary.actor)).toMatchObject({ decide: false, cancel: false, edit: true })
})
