import { auditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { unchanged } from '@kit/unchanged'
import { supplementContent } from '@pilin/domain/minutes/supplement'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { confirmSupplement } from './confirm-supplement.ts'
import { supplementMinutes } from './supplement-minutes.ts'
import { withdrawSupplement } from './withdraw-supplement.ts'
import { hashOf } from './write-out.ts'

const test = useRuntime()
const words = {
  title: '补记经费来源',
  reason: '会后核对发现漏记',
  text: '经费由两村各承担一半。\n\n年底结算。',
}

async function written() {
  const branch = await buildBranch(test.runtime)
  const meeting = await buildFrozenMeeting(test, branch)
  const { meetingId } = meeting
  const supplement = await test.run(supplementMinutes, branch.north.secretary.actor, { meetingId, ...words })
  return { branch, meeting, ...supplement }
}

describe('a supplement', () => {
  it('is a new dated record that names the old one by its hash, linked both ways', async () => {
    const { branch, meeting, supplementId, contentHash } = await written()
    const { minutes } = createCaller({ runtime: test.runtime, actor: branch.south.member.actor })
    const page = await minutes.viewSupplement({ supplementId })
    expect(page).toMatchObject({
      meeting: { id: meeting.meetingId },
      state: 'SUBMITTED',
      contentHash,
      content: {
        recordHash: meeting.contentHash,
        title: words.title,
        paragraphs: ['经费由两村各承担一半。', '年底结算。'],
        writtenOn: '2026-11-06',
        writer: '北书记',
        writerUnit: '北山塘',
      },
    })
    const life = await minutes.life({ meetingId: meeting.meetingId })
    expect(life.supplements).toMatchObject([{ id: supplementId, title: words.title, state: 'SUBMITTED' }])
  })

  it('is frozen by the last confirmation, with the hash of what it says', async () => {
    const { branch, supplementId, contentHash } = await written()
    const input = { supplementId, contentHash, remark: '属实' }
    const { actor } = branch.south.secretary
    expect(await test.run(confirmSupplement, actor, input)).toEqual({ frozen: false })
    await expectRefusals(test, confirmSupplement, [
      [actor, input, 'ALREADY_CONFIRMED'],
      [branch.south.member.actor, input, 'NOT_SECRETARY'],
      [branch.north.secretary.actor, { ...input, contentHash: '0'.repeat(64) }, 'SUPPLEMENT_CHANGED'],
    ])
    expect(await test.run(confirmSupplement, branch.north.secretary.actor, input)).toEqual({ frozen: true })
    const { database } = test.runtime
    const row = await database.prisma.minutesSupplement.findUniqueOrThrow({ where: { id: supplementId } })
    expect(row).toMatchObject({ state: 'FROZEN', frozenAt: test.runtime.clock(), contentHash })
    expect(hashOf(supplementContent.parse(row.content))).toBe(contentHash)
    expect(await auditOf(database, supplementId)).toEqual([
      'supplement.written supplement',
      'supplement.confirmed supplement',
      'supplement.confirmed supplement',
      'supplement.frozen supplement',
    ])
    await expectRefusals(test, withdrawSupplement, [
      [actor, { supplementId, reason: '改' }, 'SUPPLEMENT_FROZEN'],
    ])
  })

  it('is written to frozen records only, by secretaries and the recorder, with all its parts', async () => {
    const branch = await buildBranch(test.runtime)
    const submitted = await buildSubmittedMeeting(test, branch)
    const { meetingId } = await buildFrozenMeeting(test, branch)
    const { actor } = branch.south.secretary
    await expectRefusals(test, supplementMinutes, [
      [actor, { ...words, meetingId: submitted.meetingId }, 'MINUTES_NOT_FROZEN'],
      [branch.south.member.actor, { ...words, meetingId }, 'NOT_RECORDER'],
      [actor, { ...words, meetingId, title: '' }, 'INVALID', 'title'],
      [actor, { ...words, meetingId, reason: '' }, 'INVALID', 'reason'],
      [actor, { ...words, meetingId, text: ' \n ' }, 'INVALID', 'text'],
    ])
  })

  it('is withdrawn with a reason while it waits, and stays readable', async () => {
    const { branch, meeting, supplementId, contentHash } = await written()
    const { actor } = branch.south.secretary
    await expectRefusals(test, withdrawSupplement, [
      [branch.south.member.actor, { supplementId, reason: '重写' }, 'NOT_SECRETARY'],
      [actor, { supplementId, reason: '' }, 'INVALID', 'reason'],
    ])
    await test.run(withdrawSupplement, actor, { supplementId, reason: '重写' })
    await expectRefusals(test, confirmSupplement, [
      [actor, { supplementId, contentHash }, 'SUPPLEMENT_WITHDRAWN'],
    ])
    const { minutes } = createCaller({ runtime: test.runtime, actor: branch.observer.actor })
    expect(await minutes.viewSupplement({ supplementId })).toMatchObject({
      state: 'WITHDRAWN',
      withdrawReason: '重写',
    })
    expect((await minutes.life({ meetingId: meeting.meetingId })).supplements).toEqual([])
  })

  it('never changes in the database once it is written, and not at all once it is frozen', async () => {
    const { branch, supplementId, contentHash } = await written()
    const { database } = test.runtime
    const refused = async (...changes: string[]) => {
      for (const change of changes) {
        await expect(database.pool.query(change, [supplementId]), change).rejects.toMatchObject({
          code: '23001',
        })
      }
    }
    await refused(
      `update minutes_supplement set content = '{}' where id = $1`,
      'delete from minutes_supplement where id = $1',
    )
    for (const { secretary } of [branch.south, branch.north]) {
      await test.run(confirmSupplement, secretary.actor, { supplementId, contentHash })
    }
    await unchanged(database, () =>
      refused(
        `update minutes_supplement set state = 'SUBMITTED', frozen_at = null where id = $1`,
        `update supplement_confirmation set remark = '改' where supplement_id = $1`,
        'delete from supplement_confirmation where supplement_id = $1',
      ),
    )
  })

  it('freezes once when both villages confirm at the same moment', async () => {
    const { branch, supplementId, contentHash } = await written()
    const results = await Promise.all(
      [branch.south, branch.north].map(({ secretary }) =>
        test.run(confirmSupplement, secretary.actor, { supplementId, contentHash }),
      ),
    )
    expect(results.map(({ frozen }) => frozen).sort()).toEqual([false, true])
  })

  it('answers foreign ids exactly like missing ones', async () => {
    const mine = await buildBranch(test.runtime)
    const { meeting, supplementId, contentHash } = await written()
    const { actor } = mine.south.secretary
    await expectForeignLikeMissing(test, supplementMinutes, actor, meeting.meetingId, (meetingId) => ({
      ...words,
      meetingId,
    }))
    await expectForeignLikeMissing(test, confirmSupplement, actor, supplementId, (id) => ({
      supplementId: id,
      contentHash,
    }))
    await expectForeignLikeMissing(test, withdrawSupplement, actor, supplementId, (id) => ({
      supplementId: id,
      reason: '重写',
    }))
  })
})
