import { frozenContent } from '@pilin/domain/minutes/frozen'
import { deriveBrief } from '@pilin/server/domains/briefs/derive-brief'
import { commentMinutes } from '@pilin/server/domains/minutes/comment-minutes'
import { confirmSupplement } from '@pilin/server/domains/minutes/confirm-supplement'
import { decideComment } from '@pilin/server/domains/minutes/decide-comment'
import { sentencesByPart } from '@pilin/server/domains/minutes/read-life'
import { supplementMinutes } from '@pilin/server/domains/minutes/supplement-minutes'
import type { Actor } from '@pilin/server/kernel/actor'
import type { BuiltBranch } from './builders.ts'
import {
  type BuiltMeeting,
  buildFrozenMeeting,
  buildSubmittedMeeting,
  type GivenMeeting,
} from './meetings.ts'
import type { WrittenBlock } from './minutes-text.ts'
import type { TestRuntime } from './test-runtime.ts'

type Submitted = BuiltMeeting & { contentHash: string }
type Given = GivenMeeting & { blocks?: WrittenBlock[] }

/** A record for each later use case to change: commented on, to be corrected, supplemented, archived, derived. */
export type BuiltLife = {
  toComment: Submitted
  commentId: string
  toCorrect: Submitted
  /** Frozen: to be supplemented, archived, and made a 会议纪要 of. */
  final: Submitted
  toConfirm: { supplementId: string; contentHash: string }
  toWithdraw: { supplementId: string }
  briefed: Submitted & { briefId: string }
  toIssue: { briefId: string }
}

/** Builds it as people would; `mark` stands in every text that is written here. */
export async function buildLife(
  test: TestRuntime,
  branch: BuiltBranch,
  given: (title: string) => Given,
  mark: string,
): Promise<BuiltLife> {
  const { south, north } = branch
  const toComment = await buildSubmittedMeeting(test, branch, given('征求意见'))
  const { commentId } = await comment(test, north.member.actor, toComment, `${mark}记录`, {
    body: `${mark}意见`,
  })
  const toCorrect = await buildSubmittedMeeting(test, branch, given('更正'))
  await acceptedCorrection(test, branch, toCorrect, `${mark}记录`, `${mark}更正后的记录`)
  const final = await buildFrozenMeeting(test, branch, given('补充'))
  const words = {
    meetingId: final.meetingId,
    title: `${mark}补充`,
    reason: `${mark}漏记`,
    text: `${mark}补记`,
  }
  const toConfirm = await test.run(supplementMinutes, south.secretary.actor, words)
  await test.run(confirmSupplement, north.secretary.actor, toConfirm)
  const { supplementId } = await test.run(supplementMinutes, south.secretary.actor, words)
  const briefed = async () => {
    const meeting = await buildFrozenMeeting(test, branch, given('纪要'))
    const { meetingId } = meeting
    return { ...meeting, ...(await test.run(deriveBrief, south.secretary.actor, { meetingId })) }
  }
  return {
    toComment,
    commentId,
    toCorrect,
    final,
    toConfirm,
    toWithdraw: { supplementId },
    briefed: await briefed(),
    toIssue: await briefed(),
  }
}

/** Says something to the sentence of a submitted record, or proposes other words for it. */
export async function comment(
  test: TestRuntime,
  actor: Actor,
  { meetingId, contentHash }: { meetingId: string; contentHash: string },
  sentence: string,
  said: { body?: string; proposed?: string },
): Promise<{ commentId: string }> {
  const row = await test.runtime.database.prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
  const parts = sentencesByPart(frozenContent.parse(row.content))
  const part = parts.find(({ sentences }) => sentences.includes(sentence))
  if (!part) throw new Error(`the record does not say “${sentence}”`)
  const place = {
    meetingId,
    contentHash,
    fragment: part.fragment,
    position: part.sentences.indexOf(sentence),
  }
  const { body = '', proposed } = said
  return proposed === undefined
    ? test.run(commentMinutes, actor, { ...place, kind: 'COMMENT', body })
    : test.run(commentMinutes, actor, { ...place, kind: 'CORRECTION', proposed, body })
}

/** A correction of the north member that the secretary on duty has accepted. */
export async function acceptedCorrection(
  test: TestRuntime,
  { north, south }: BuiltBranch,
  meeting: { meetingId: string; contentHash: string },
  sentence: string,
  proposed: string,
): Promise<string> {
  const { commentId } = await comment(test, north.member.actor, meeting, sentence, { proposed })
  await test.run(decideComment, south.secretary.actor, { commentId, decision: 'ACCEPTED', answer: '' })
  return commentId
}
