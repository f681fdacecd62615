import { z } from 'zod'
import { optionalPassage, orNull, passage, uuid } from '../text/bricks.ts'
import { evaluationLabels as labels, evaluationMessages as messages } from './messages.ts'
import { evaluationEffect, reviewFinding } from './vocabulary.ts'

/** Of what: one project of a service list, or one activity. */
export const openEvaluationInput = z
  .object({ projectId: orNull(uuid), activityId: orNull(uuid) })
  .refine(({ projectId, activityId }) => (projectId === null) !== (activityId === null))

export const closeEvaluationInput = z.object({ evaluationId: uuid })

const satisfaction = z.preprocess(
  (value: string | number) => (typeof value === 'string' && /^[1-5]$/.test(value) ? Number(value) : value),
  z.number({ error: messages.satisfaction }).int().min(1).max(5),
)

const answerFields = {
  satisfaction,
  effect: evaluationEffect,
  comment: optionalPassage(labels.comment, 200),
}

/** A few taps on a phone; nobody says who they are. */
export const submitAnswerInput = z.object(answerFields)
export type SubmitAnswerInput = z.output<typeof submitAnswerInput>

/** The answer of the own unit, or of the secretariat. */
export const recordAnswerInput = z.object({
  evaluationId: uuid,
  side: z.enum(['UNIT', 'SECRETARIAT']),
  ...answerFields,
})

export const proposeResultInput = z.object({ evaluationId: uuid })

export const recordReviewInput = z.object({
  evaluationId: uuid,
  finding: reviewFinding,
  note: passage(labels.reviewNote, 500),
})
