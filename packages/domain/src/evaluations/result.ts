import { addMonths, type CivilDate } from '../calendar/civil-date.ts'
import { evaluationMessages as messages } from './messages.ts'
import {
  type EvaluationEffect,
  type EvaluationSide,
  evaluationSideLabels,
  evaluationSides,
} from './vocabulary.ts'

/** Months after an evaluation is closed, when somebody looks again. */
export const reviewAfterMonths = 3

/** As many answers as say the same. */
export type AnswerCount = {
  side: EvaluationSide
  /** 1–5. */
  satisfaction: number
  effect: EvaluationEffect
  count: number
}

/** What one side said; sides that said nothing are left out. */
export type SideResult = {
  side: EvaluationSide
  count: number
  /** Tenths of a point, 10–50, rounded half up. */
  tenths: number
  /** How many in a hundred gave 4 or 5, rounded half up. */
  satisfied: number
  effects: Record<EvaluationEffect, number>
}

/** The result by side, in the order of the sides. Exact: whole numbers are added and divided once. */
export function resultOf(answers: readonly AnswerCount[]): SideResult[] {
  return evaluationSides.flatMap((side) => {
    const own = answers.filter((each) => each.side === side)
    const count = sumOf(own, () => 1)
    if (count === 0) return []
    return [
      {
        side,
        count,
        tenths: rounded(sumOf(own, ({ satisfaction }) => satisfaction) * 10, count),
        satisfied: rounded(
          sumOf(own, ({ satisfaction }) => (satisfaction >= 4 ? 100 : 0)),
          count,
        ),
        effects: {
          FULL: sumOf(own, ({ effect }) => (effect === 'FULL' ? 1 : 0)),
          PART: sumOf(own, ({ effect }) => (effect === 'PART' ? 1 : 0)),
          NONE: sumOf(own, ({ effect }) => (effect === 'NONE' ? 1 : 0)),
        },
      },
    ]
  })
}

/** `4.6` */
export function averageText(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

/** The result as one sentence, for an agenda, a unit's page and lists. */
export function resultSentence(result: readonly SideResult[]): string {
  if (result.length === 0) return messages.nobody
  const parts = result.map(({ side, count, tenths, satisfied }) =>
    messages.side(evaluationSideLabels[side], messages.counts[side](count), averageText(tenths), satisfied),
  )
  return `${parts.join('；')}。`
}

/** The day on which somebody looks again at what was closed on a day. */
export function reviewDay(closedOn: CivilDate): CivilDate {
  return addMonths(closedOn, reviewAfterMonths)
}

/** Whether a second look is due: from its day until somebody has looked. */
export function isReviewDue(
  { reviewOn, isReviewed }: { reviewOn: CivilDate | null; isReviewed: boolean },
  today: CivilDate,
): boolean {
  return reviewOn !== null && !isReviewed && reviewOn <= today
}

function sumOf(answers: readonly AnswerCount[], of: (answer: AnswerCount) => number): number {
  return answers.reduce((sum, answer) => sum + of(answer) * answer.count, 0)
}

/** Half up, in whole numbers. */
function rounded(sum: number, count: number): number {
  return Math.floor((2 * sum + count) / (2 * count))
}
