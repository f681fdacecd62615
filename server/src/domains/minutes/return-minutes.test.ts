import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildHeldMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { paragraph, writeMinutes } from '@kit/minutes-text'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { confirmMinutes } from './confirm-minutes.ts'
import { returnMinutes } from './return-minutes.ts'
import { submitMinutes } from './submit-minutes.ts'

const test = useRuntime()
const reason = '第二项决议的日期有误'

describe('returning minutes', () => {
  it('makes them a draft again, withdraws confirmations, keeps their history and opens the document', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, documentId, contentHash } = await buildSubmittedMeeting(test, branch)
    await test.run(confirmMinutes, branch.south.secretary.actor, { meetingId, contentHash })
    const result = await test.run(returnMinutes, branch.north.secretary.actor, { meetingId, reason })
    expect(result).toEqual({ withdrawn: 1 })
    const { database } = test.runtime
    const row = await database.prisma.minutes.findUniqueOrThrow({
      where: { meetingId },
      include: { confirmations: true },
    })
    expect(row).toMatchObject({ state: 'DRAFT', content: null, contentHash: null, submittedAt: null })
    expect(row.confirmations.map(({ withdrawnAt }) => withdrawnAt)).toEqual([test.runtime.clock()])
    expect(await lastAuditOf(database, row.id)).toMatchObject({
      kind: 'minutes.returned',
      subjectType: 'minutes',
      data: { reason, withdrawn: 1 },
    })
    await writeMinutes(database, documentId, { general: [paragraph('更正：每周四。')] })
  })

  it('makes an old reading stale: the earlier hash confirms nothing after another submission', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, documentId, contentHash } = await buildSubmittedMeeting(test, branch)
    await test.run(returnMinutes, branch.north.secretary.actor, { meetingId, reason })
    await writeMinutes(test.runtime.database, documentId, { general: [paragraph('更正')] })
    const again = await test.run(submitMinutes, branch.south.secretary.actor, { meetingId })
    expect(again.contentHash).not.toBe(contentHash)
    await expectRefusals(test, confirmMinutes, [
      [branch.north.secretary.actor, { meetingId, contentHash }, 'MINUTES_CHANGED'],
    ])
    for (const { secretary } of [branch.north, branch.south]) {
      await test.run(confirmMinutes, secretary.actor, { meetingId, contentHash: again.contentHash })
    }
  })

  it('is for secretaries, with a reason, while the minutes wait for confirmation', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildSubmittedMeeting(test, branch)
    const held = await buildHeldMeeting(test, branch)
    const frozen = await buildFrozenMeeting(test, branch)
    const secretary = branch.north.secretary.actor
    await expectRefusals(test, returnMinutes, [
      [branch.south.member.actor, { meetingId, reason }, 'NOT_SECRETARY'],
      [branch.observer.actor, { meetingId, reason }, 'NOT_SECRETARY'],
      [secretary, { meetingId, reason: '' }, 'INVALID', 'reason'],
      [secretary, { meetingId: held.meetingId, reason }, 'MINUTES_NOT_SUBMITTED'],
      [secretary, { meetingId: frozen.meetingId, reason }, 'MINUTES_FROZEN'],
    ])
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const { meetingId } = await buildSubmittedMeeting(test, await buildBranch(test.runtime))
    await expectForeignLikeMissing(test, returnMinutes, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
      reason,
    }))
  })
})
