import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildHeldMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { extendWindow } from './extend-window.ts'
import { setRecordRules } from './set-record-rules.ts'

const test = useRuntime()
const reason = '等待测绘数据'

afterEach(() => test.setClock('2026-11-06'))

function callerFor(actor: Actor) {
  return createCaller({ runtime: test.runtime, actor }).minutes
}

async function stateFor(actor: Actor, meetingId: string) {
  const { window } = await callerFor(actor).life({ meetingId })
  return window.state
}

describe('the writing window', () => {
  it('is over three days after the meeting was ended, and both secretaries are told, nobody else', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildHeldMeeting(test, branch, { title: '界河会商' })
    test.setClock('2026-11-09', '09:00')
    expect(await stateFor(branch.south.member.actor, meetingId)).toBe('OPEN')
    expect(await callerFor(branch.north.secretary.actor).overdue({})).toEqual([])
    test.setClock('2026-11-09', '09:01')
    expect(await stateFor(branch.south.member.actor, meetingId)).toBe('OVERDUE')
    for (const { secretary } of [branch.south, branch.north]) {
      expect(await callerFor(secretary.actor).overdue({})).toMatchObject([{ meetingId, title: '界河会商' }])
    }
    expect(await callerFor(branch.south.member.actor).overdue({})).toEqual([])
  })

  it('is longer where the organization says so', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId } = branch
    const { meetingId } = await buildHeldMeeting(test, branch)
    const input = { organizationId, writingHours: 96, briefPrefix: '' }
    await test.run(setRecordRules, branch.north.secretary.actor, input)
    test.setClock('2026-11-10', '09:00')
    expect(await stateFor(branch.south.secretary.actor, meetingId)).toBe('OPEN')
    expect(await lastAuditOf(test.runtime.database, organizationId)).toMatchObject({
      kind: 'record-rules.set',
      data: { hours: 96, prefix: '' },
    })
    await expectRefusals(test, setRecordRules, [
      [branch.south.member.actor, input, 'NOT_SECRETARY'],
      [branch.south.secretary.actor, { ...input, writingHours: 0 }, 'INVALID', 'writingHours'],
    ])
  })

  it('is extended by a secretary to the end of a day, with a reason, again and again', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildHeldMeeting(test, branch)
    test.setClock('2026-11-12')
    const { actor } = branch.north.secretary
    await test.run(extendWindow, actor, { meetingId, until: '2026-11-13', reason })
    test.setClock('2026-11-13', '23:59')
    expect(await stateFor(actor, meetingId)).toBe('OPEN')
    test.setClock('2026-11-14', '00:01')
    expect(await stateFor(actor, meetingId)).toBe('OVERDUE')
    await test.run(extendWindow, actor, { meetingId, until: '2026-11-20', reason })
    expect(await stateFor(actor, meetingId)).toBe('OPEN')
    const { id } = await test.runtime.database.prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
    expect(await lastAuditOf(test.runtime.database, id)).toMatchObject({
      kind: 'minutes.window-extended',
      data: { until: '2026-11-20', reason },
    })
  })

  it('is extended forwards only, of drafts, by secretaries', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildHeldMeeting(test, branch)
    const submitted = await buildSubmittedMeeting(test, branch)
    const frozen = await buildFrozenMeeting(test, branch)
    const { actor } = branch.south.secretary
    const input = { meetingId, until: '2026-11-20', reason }
    await expectRefusals(test, extendWindow, [
      [actor, { ...input, until: '2026-11-08' }, 'WINDOW_NOT_LATER'],
      [actor, { ...input, until: '2026-02-30' }, 'INVALID', 'until'],
      [actor, { ...input, reason: '' }, 'INVALID', 'reason'],
      [branch.south.member.actor, input, 'NOT_SECRETARY'],
      [actor, { ...input, meetingId: submitted.meetingId }, 'MINUTES_SUBMITTED'],
      [actor, { ...input, meetingId: frozen.meetingId }, 'MINUTES_FROZEN'],
    ])
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const { meetingId } = await buildHeldMeeting(test, await buildBranch(test.runtime))
    await expectForeignLikeMissing(test, extendWindow, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
      until: '2026-11-20',
      reason,
    }))
  })
})
