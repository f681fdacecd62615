import { auditOf, lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildHeldMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { confirmMinutes } from './confirm-minutes.ts'

const test = useRuntime()

async function minutesOf(meetingId: string) {
  return test.runtime.database.prisma.minutes.findUniqueOrThrow({
    where: { meetingId },
    include: { confirmations: true },
  })
}

describe('confirming minutes', () => {
  it('counts each village once, and the last missing one freezes them', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, contentHash } = await buildSubmittedMeeting(test, branch)
    const input = { meetingId, contentHash, remark: '属实' }
    expect(await test.run(confirmMinutes, branch.north.secretary.actor, input)).toEqual({ frozen: false })
    expect(await minutesOf(meetingId)).toMatchObject({ state: 'SUBMITTED', frozenAt: null })
    expect(await test.run(confirmMinutes, branch.south.secretary.actor, input)).toEqual({ frozen: true })
    const row = await minutesOf(meetingId)
    expect(row).toMatchObject({ state: 'FROZEN', frozenAt: test.runtime.clock(), contentHash })
    expect(row.confirmations.map(({ unitId, remark }) => [unitId, remark])).toEqual([
      [branch.north.unitId, '属实'],
      [branch.south.unitId, '属实'],
    ])
    expect(await auditOf(test.runtime.database, row.id)).toEqual([
      'minutes.submitted minutes',
      'minutes.confirmed minutes',
      'minutes.confirmed minutes',
      'minutes.frozen minutes',
    ])
    expect(await lastAuditOf(test.runtime.database, row.id)).toMatchObject({ data: { hash: contentHash } })
  })

  it('is for secretaries, of what they have read, once for each village', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, contentHash } = await buildSubmittedMeeting(test, branch)
    const held = await buildHeldMeeting(test, branch)
    const frozen = await buildFrozenMeeting(test, branch)
    const input = { meetingId, contentHash }
    const { secretary } = branch.north
    await expectRefusals(test, confirmMinutes, [
      [branch.south.member.actor, input, 'NOT_SECRETARY'],
      [branch.observer.actor, input, 'NOT_SECRETARY'],
      [secretary.actor, { ...input, contentHash: '0'.repeat(64) }, 'MINUTES_CHANGED'],
      [secretary.actor, { ...input, contentHash: 'x' }, 'INVALID', 'contentHash'],
      [secretary.actor, { ...input, meetingId: held.meetingId }, 'MINUTES_NOT_SUBMITTED'],
      [secretary.actor, { ...input, meetingId: frozen.meetingId }, 'MINUTES_FROZEN'],
    ])
    await test.run(confirmMinutes, secretary.actor, input)
    await expectRefusals(test, confirmMinutes, [[secretary.actor, input, 'ALREADY_CONFIRMED']])
  })

  it('counts one when a secretary confirms ten times at once', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, contentHash } = await buildSubmittedMeeting(test, branch)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        test.run(confirmMinutes, branch.north.secretary.actor, { meetingId, contentHash }),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'ALREADY_CONFIRMED' })
    }
    expect((await minutesOf(meetingId)).confirmations).toHaveLength(1)
  })

  it('freezes exactly once when both villages confirm at the same moment', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, contentHash } = await buildSubmittedMeeting(test, branch)
    const results = await Promise.all(
      [branch.south, branch.north].map(({ secretary }) =>
        test.run(confirmMinutes, secretary.actor, { meetingId, contentHash }),
      ),
    )
    expect(results.map(({ frozen }) => frozen).sort()).toEqual([false, true])
    const { id } = await minutesOf(meetingId)
    const events = await auditOf(test.runtime.database, id)
    expect(events.filter((kind) => kind.startsWith('minutes.frozen'))).toHaveLength(1)
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const { meetingId, contentHash } = await buildSubmittedMeeting(test, await buildBranch(test.runtime))
    await expectForeignLikeMissing(test, confirmMinutes, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
      contentHash,
    }))
  })
})
