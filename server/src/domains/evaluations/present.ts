import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { type AnswerCount, isReviewDue, resultOf, resultSentence } from '@pilin/domain/evaluations/result'
import type { EvaluationState, ReviewFinding } from '@pilin/domain/evaluations/vocabulary'
import { dayOrNull } from '../../kernel/day.ts'
import { titleOf } from './data.ts'

type Row = {
  id: string
  state: EvaluationState
  openedAt: Date
  closedAt: Date | null
  reviewOn: Date | null
  reviewedAt: Date | null
  finding: ReviewFinding | null
  project: { id: string; name: string } | null
  activity: { id: string; title: string } | null
}

/** An evaluation as pages of what it is about show it: its days, its result and the second look. */
export function presentEvaluation(row: Row, answers: readonly AnswerCount[], now: Date) {
  const { id, state, openedAt, closedAt, reviewedAt, finding, project, activity } = row
  const result = resultOf(answers)
  const reviewOn = dayOrNull(row.reviewOn)
  return {
    id,
    title: titleOf(row),
    about: project
      ? { kind: 'PROJECT' as const, id: project.id }
      : { kind: 'ACTIVITY' as const, id: activity?.id ?? '' },
    state,
    openedOn: civilDateOf(openedAt),
    closedOn: closedAt && civilDateOf(closedAt),
    reviewOn,
    reviewedOn: reviewedAt && civilDateOf(reviewedAt),
    finding,
    isReviewDue: isReviewDue({ reviewOn, isReviewed: reviewedAt !== null }, civilDateOf(now)),
    result,
    sentence: resultSentence(result),
  }
}
export type EvaluationView = ReturnType<typeof presentEvaluation>
