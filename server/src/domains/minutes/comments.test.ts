import { lastAuditOf } from '@kit/audit'
import { type BuiltBranch, buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildHeldMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { paragraph, writeMinutes } from '@kit/minutes-text'
import { acceptedCorrection, comment } from '@kit/record-life'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { plainText } from '@pilin/domain/minutes/content'
import { fragmentOf } from '@pilin/domain/minutes/fragments'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { commentMinutes } from './comment-minutes.ts'
import { confirmMinutes } from './confirm-minutes.ts'
import { readDraftSections } from './data.ts'
import { decideComment } from './decide-comment.ts'
import { returnMinutes } from './return-minutes.ts'
import { submitMinutes } from './submit-minutes.ts'
import { writeCorrections } from './write-corrections.ts'

const test = useRuntime()
const heard = '会议听取了两村的情况介绍。'
const decided = '每周五联合清理界河。'

function pageFor(actor: Actor, meetingId: string) {
  return createCaller({ runtime: test.runtime, actor }).minutes.comments({ meetingId })
}

async function submitted() {
  const branch = await buildBranch(test.runtime)
  const meeting = await buildSubmittedMeeting(test, branch)
  const place = {
    meetingId: meeting.meetingId,
    contentHash: meeting.contentHash,
    fragment: fragmentOf(meeting.topicId),
    position: 0,
  }
  return { branch, meeting, place, onDuty: branch.south.secretary.actor }
}

async function draftOf({ meetingId, documentId }: { meetingId: string; documentId: string }) {
  const sections = await readDraftSections(test.runtime.database.prisma, meetingId, documentId)
  return sections.map(({ content }) => plainText(content)).join('\n')
}

async function resubmit(branch: BuiltBranch, meetingId: string): Promise<string> {
  const { contentHash } = await test.run(submitMinutes, branch.south.secretary.actor, { meetingId })
  return contentHash
}

describe('commenting on what was submitted', () => {
  it('keeps who said what to which sentence when, and the answer for everybody to read', async () => {
    const { branch, meeting, onDuty } = await submitted()
    const said = { proposed: '会议听取了三村的情况介绍。', body: '东村也到会了' }
    const { commentId } = await comment(test, branch.north.member.actor, meeting, heard, said)
    const answer = { commentId, decision: 'DECLINED' as const, answer: '东村是列席。' }
    await test.run(decideComment, onDuty, answer)
    const { comments, abilities } = await pageFor(branch.north.member.actor, meeting.meetingId)
    expect(comments).toMatchObject([
      {
        kind: 'CORRECTION',
        sectionTitle: '老街河道联合保洁',
        quote: heard,
        ...said,
        by: '北党员',
        unit: '北山塘',
        mine: true,
        at: test.runtime.clock(),
        state: 'DECLINED',
        answer: '东村是列席。',
        answeredBy: '南书记',
      },
    ])
    expect(abilities).toEqual({ comment: true, answer: false })
    const { id } = await test.runtime.database.prisma.minutes.findUniqueOrThrow({
      where: { meetingId: meeting.meetingId },
    })
    expect(await lastAuditOf(test.runtime.database, id)).toMatchObject({
      kind: 'minutes.comment-answered',
      data: { decision: 'DECLINED', name: '北党员', section: '老街河道联合保洁' },
    })
  })

  it('is for those who were invited, about a sentence that they have read, with words of their own', async () => {
    const { branch, place } = await submitted()
    const held = await buildHeldMeeting(test, branch)
    const frozen = await buildFrozenMeeting(test, branch)
    const { prisma } = test.runtime.database
    const said = { ...place, kind: 'COMMENT', body: '意见' }
    const { member } = branch.south
    await prisma.attendance.deleteMany({ where: { meetingId: place.meetingId, personId: member.id } })
    await expectRefusals(test, commentMinutes, [
      [member.actor, said, 'NOT_COMMENTER'],
      [branch.observer.actor, { ...said, contentHash: '0'.repeat(64) }, 'MINUTES_CHANGED'],
      [branch.observer.actor, { ...said, position: 99 }, 'NO_SUCH_SENTENCE'],
      [branch.observer.actor, { ...said, fragment: 'agenda:x' }, 'NO_SUCH_SENTENCE'],
      [branch.observer.actor, { ...said, body: '' }, 'INVALID', 'body'],
      [branch.observer.actor, { ...place, kind: 'CORRECTION', proposed: heard }, 'INVALID', 'proposed'],
      [branch.observer.actor, { ...said, meetingId: held.meetingId }, 'MINUTES_NOT_SUBMITTED'],
      [branch.observer.actor, { ...said, meetingId: frozen.meetingId }, 'MINUTES_FROZEN'],
    ])
    await test.run(commentMinutes, branch.observer.actor, { ...place, kind: 'COMMENT', body: '列席人的意见' })
  })

  it('is answered once, by the secretary on duty or the recorder', async () => {
    const { branch, meeting, onDuty } = await submitted()
    const { commentId } = await comment(test, branch.north.member.actor, meeting, heard, { body: '好' })
    const accept = { commentId, decision: 'ACCEPTED' as const }
    await expectRefusals(test, decideComment, [
      [branch.north.secretary.actor, accept, 'NOT_ON_DUTY'],
      [branch.north.member.actor, accept, 'NOT_ON_DUTY'],
      [onDuty, { commentId, decision: 'DECLINED' }, 'INVALID', 'answer'],
    ])
    const { prisma } = test.runtime.database
    const data = { recorderId: branch.north.member.id }
    await prisma.meeting.update({ where: { id: meeting.meetingId }, data })
    await test.run(decideComment, branch.north.member.actor, accept)
    await expectRefusals(test, decideComment, [[onDuty, accept, 'COMMENT_ANSWERED']])
  })

  it('stands as it was said and answered, whoever asks', async () => {
    const { branch, meeting } = await submitted()
    const commentId = await acceptedCorrection(test, branch, meeting, heard, '更正。')
    const { pool } = test.runtime.database
    for (const change of [
      `update minutes_comment set body = '改' where id = $1`,
      `update minutes_comment set state = 'DECLINED', answer = '改' where id = $1`,
      'delete from minutes_comment where id = $1',
    ]) {
      await expect(pool.query(change, [commentId]), change).rejects.toMatchObject({ code: '23001' })
    }
  })

  it('answers a foreign record and a foreign comment exactly like missing ones', async () => {
    const mine = await buildBranch(test.runtime)
    const { branch, meeting, place } = await submitted()
    const { commentId } = await comment(test, branch.north.member.actor, meeting, heard, { body: '好' })
    const { actor } = mine.south.secretary
    await expectForeignLikeMissing(test, commentMinutes, actor, meeting.meetingId, (meetingId) => ({
      ...place,
      meetingId,
      kind: 'COMMENT',
      body: '意见',
    }))
    await expectForeignLikeMissing(test, decideComment, actor, commentId, (id) => ({
      commentId: id,
      decision: 'ACCEPTED',
    }))
  })
})

describe('accepted corrections', () => {
  it('are written in together, which makes a draft, withdraws the confirmations and says so', async () => {
    const { branch, meeting, onDuty } = await submitted()
    const { meetingId, contentHash } = meeting
    await test.run(confirmMinutes, branch.north.secretary.actor, { meetingId, contentHash, remark: '属实' })
    await acceptedCorrection(test, branch, meeting, heard, '会议听取了两村的详细介绍。')
    await acceptedCorrection(test, branch, meeting, decided, '每周四联合清理界河。')
    await expectRefusals(test, confirmMinutes, [[onDuty, { meetingId, contentHash }, 'CORRECTIONS_PENDING']])
    expect(await test.run(writeCorrections, onDuty, { meetingId })).toEqual({ withdrawn: 1, written: 2 })
    expect(await draftOf(meeting)).toBe(
      '\n会议听取了两村的详细介绍。\n每周四联合清理界河。\n采购打捞船一艘\n',
    )
    const caller = createCaller({ runtime: test.runtime, actor: branch.observer.actor })
    const { phase, withdrawn } = await caller.minutes.life({ meetingId })
    expect(phase).toBe('DRAFT')
    expect(withdrawn).toMatchObject({
      by: '南书记',
      reason: '写入已采纳的 2 条更正',
      confirmations: [{ name: '北书记', unit: '北山塘' }],
    })
    await expectRefusals(test, writeCorrections, [[onDuty, { meetingId }, 'MINUTES_NOT_SUBMITTED']])
    const again = await resubmit(branch, meetingId)
    await expectRefusals(test, writeCorrections, [[onDuty, { meetingId }, 'NO_CORRECTIONS']])
    for (const { secretary } of [branch.south, branch.north]) {
      await test.run(confirmMinutes, secretary.actor, { meetingId, contentHash: again })
    }
  })

  it('are written in too when the record is sent back for another reason', async () => {
    const { branch, meeting } = await submitted()
    const { meetingId } = meeting
    await acceptedCorrection(test, branch, meeting, decided, '每周四联合清理界河。')
    await test.run(returnMinutes, branch.north.secretary.actor, { meetingId, reason: '补一段' })
    expect(await draftOf(meeting)).toContain('每周四联合清理界河。')
  })

  it('cannot be accepted twice for one sentence, nor for one that has gone', async () => {
    const { branch, meeting, onDuty } = await submitted()
    const { meetingId } = meeting
    const propose = (proposed: string) =>
      comment(test, branch.north.member.actor, meeting, decided, { proposed })
    const [first, second] = [await propose('每周四联合清理界河。'), await propose('每周三联合清理界河。')]
    const accept = (each: { commentId: string }) => ({ ...each, decision: 'ACCEPTED' as const })
    await test.run(decideComment, onDuty, accept(first))
    await expectRefusals(test, decideComment, [[onDuty, accept(second), 'CORRECTION_OVERLAP']])
    await test.run(writeCorrections, onDuty, { meetingId })
    await resubmit(branch, meetingId)
    await expectRefusals(test, decideComment, [[onDuty, accept(second), 'CORRECTION_STALE']])
    await test.run(decideComment, onDuty, { ...second, decision: 'DECLINED', answer: '已按另一条更正' })
  })

  it('follow their sentence when words were added before it', async () => {
    const { branch, meeting, onDuty } = await submitted()
    const { meetingId, documentId } = meeting
    const { commentId } = await comment(test, branch.north.member.actor, meeting, decided, {
      proposed: '每周四联合清理界河。',
    })
    await test.run(returnMinutes, onDuty, { meetingId, reason: '补一段' })
    await writeMinutes(test.runtime.database, documentId, { general: [paragraph('补记。')] })
    await resubmit(branch, meetingId)
    await test.run(decideComment, onDuty, { commentId, decision: 'ACCEPTED' })
    await test.run(writeCorrections, onDuty, { meetingId })
    expect(await draftOf(meeting)).toContain('每周四联合清理界河。')
  })

  it('unanswered comments hold the last confirmation, and only that', async () => {
    const { branch, meeting, onDuty } = await submitted()
    const { meetingId, contentHash } = meeting
    const { commentId } = await comment(test, branch.north.member.actor, meeting, heard, { body: '好' })
    await test.run(confirmMinutes, branch.north.secretary.actor, { meetingId, contentHash })
    await expectRefusals(test, confirmMinutes, [[onDuty, { meetingId, contentHash }, 'COMMENTS_OPEN']])
    await test.run(decideComment, onDuty, { commentId, decision: 'ACCEPTED' })
    expect(await test.run(confirmMinutes, onDuty, { meetingId, contentHash })).toEqual({ frozen: true })
  })
})
