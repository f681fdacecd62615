import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { markExtra } from './mark-extra.ts'
import { planMeeting } from './plan-meeting.ts'

const test = useRuntime()

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { prisma } = test.runtime.database
  const { organizationId } = branch
  const startsOn = new Date('2026-01-01')
  await prisma.cadence.create({ data: { organizationId, kind: 'CONSULTATION', period: 'MONTH', startsOn } })
  const { meetingId } = await buildMeeting(test, branch)
  const caller = createCaller({ runtime: test.runtime, actor: branch.south.member.actor })
  const owed = async () => (await caller.meetings.schedule({})).organizations[0]?.cadences[0]?.state
  return { branch, secretary: branch.south.secretary.actor, meetingId, owed }
}

describe('an extra meeting', () => {
  it('fulfils nothing, unless a secretary says so', async () => {
    const { secretary, meetingId, owed } = await setUp()
    expect(await owed()).toBe('PLANNED')
    await test.run(markExtra, secretary, { meetingId, extra: true })
    expect(await owed()).toBe('DUE')
    await test.run(markExtra, secretary, { meetingId, extra: true, counts: 'on' })
    expect(await owed()).toBe('PLANNED')
    await test.run(markExtra, secretary, { meetingId, extra: true, counts: false })
    await test.run(markExtra, secretary, { meetingId, extra: false, counts: false })
    expect(await owed()).toBe('PLANNED')
    expect(await lastAuditOf(test.runtime.database, meetingId)).toMatchObject({
      kind: 'meeting.marked-extra',
      data: { extra: false, counts: true },
    })
  })

  it('may be planned as one', async () => {
    const { branch, secretary, meetingId, owed } = await setUp()
    await test.run(cancelMeeting, secretary, { meetingId, reason: '台风' })
    await test.run(planMeeting, secretary, {
      organizationId: branch.organizationId,
      kind: 'CONSULTATION',
      title: '防汛临时会商',
      date: '2026-11-20',
      startTime: '09:00',
      endTime: '10:00',
      place: '议事厅',
      extra: 'on',
    })
    expect(await owed()).toBe('DUE')
  })

  it('is for secretaries of its units, and not for a cancelled one', async () => {
    const { branch, secretary, meetingId } = await setUp()
    const other = await buildBranch(test.runtime)
    await expectRefusals(test, markExtra, [
      [branch.south.member.actor, { meetingId, extra: true }, 'NOT_SECRETARY'],
    ])
    await expectForeignLikeMissing(test, markExtra, other.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
      extra: true,
    }))
    await test.run(cancelMeeting, secretary, { meetingId, reason: '台风' })
    await expectRefusals(test, markExtra, [[secretary, { meetingId, extra: true }, 'MEETING_CANCELLED']])
  })
})
