import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { line, optionalLine, optionalPassage, passage, uuid, wholeNumber } from '../text/bricks.ts'
import { textMessages } from '../text/messages.ts'
import { lifeFieldLabels as labels, lifeMessages } from './life-messages.ts'

const contentHash = z
  .string({ error: textMessages.staleId })
  .regex(/^[0-9a-f]{64}$/, { error: textMessages.staleId })

/** A sentence of the record that the reader has before their eyes. */
const place = {
  meetingId: uuid,
  contentHash,
  fragment: z.string({ error: textMessages.staleId }).min(1, { error: textMessages.staleId }),
  position: wholeNumber('', 0, 100_000),
}

/** 意见: what a reader says to a sentence. 更正建议: the words that should stand instead. */
export const commentMinutesInput = z.discriminatedUnion(
  'kind',
  [
    z.object({ ...place, kind: z.literal('COMMENT'), body: passage(labels.commentBody, 500) }),
    z.object({
      ...place,
      kind: z.literal('CORRECTION'),
      proposed: line(labels.proposed, 500),
      body: optionalPassage(labels.correctionReason, 500),
    }),
  ],
  { error: textMessages.staleId },
)
export type CommentMinutesInput = z.output<typeof commentMinutesInput>

export const decideCommentInput = z
  .object({
    commentId: uuid,
    decision: z.enum(['ACCEPTED', 'DECLINED'], { error: textMessages.staleId }),
    answer: optionalPassage(labels.answer, 300),
  })
  .refine(({ decision, answer }) => decision === 'ACCEPTED' || answer !== '', {
    path: ['answer'],
    error: lifeMessages.answerMissing,
  })
export type DecideCommentInput = z.output<typeof decideCommentInput>

export const writeCorrectionsInput = z.object({ meetingId: uuid })
export type WriteCorrectionsInput = z.output<typeof writeCorrectionsInput>

export const archiveMinutesInput = z.object({ meetingId: uuid })
export type ArchiveMinutesInput = z.output<typeof archiveMinutesInput>

export const extendWindowInput = z.object({
  meetingId: uuid,
  /** The last day. */
  until: civilDate,
  reason: passage(labels.extensionReason, 200),
})
export type ExtendWindowInput = z.output<typeof extendWindowInput>

export const supplementMinutesInput = z.object({
  meetingId: uuid,
  title: line(labels.supplementTitle, 60),
  reason: passage(labels.supplementReason, 300),
  text: passage(labels.supplementText, 5_000),
})
export type SupplementMinutesInput = z.output<typeof supplementMinutesInput>

/** `contentHash` is of what the reader had before their eyes. */
export const confirmSupplementInput = z.object({
  supplementId: uuid,
  contentHash,
  remark: optionalPassage(labels.confirmRemark, 200),
})
export type ConfirmSupplementInput = z.output<typeof confirmSupplementInput>

export const withdrawSupplementInput = z.object({
  supplementId: uuid,
  reason: passage(labels.withdrawReason, 200),
})
export type WithdrawSupplementInput = z.output<typeof withdrawSupplementInput>

export const archiveYearInput = z.object({
  organizationId: uuid,
  year: wholeNumber(labels.year, 1949, 2999),
})
export type ArchiveYearInput = z.output<typeof archiveYearInput>

export const setRecordRulesInput = z.object({
  organizationId: uuid,
  writingHours: wholeNumber(labels.writingHours, 1, 720),
  briefPrefix: optionalLine(labels.briefPrefix, 30),
})
export type SetRecordRulesInput = z.output<typeof setRecordRulesInput>
