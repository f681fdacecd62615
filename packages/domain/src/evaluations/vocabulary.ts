import { z } from 'zod'
import { evaluationMessages as messages } from './messages.ts'

/** Who evaluates: those who were served, member units, the secretariat (domain.md §1, S5). */
export const evaluationSides = ['SERVED', 'UNIT', 'SECRETARIAT'] as const
export type EvaluationSide = (typeof evaluationSides)[number]

export const evaluationSideLabels: Record<EvaluationSide, string> = {
  SERVED: '服务对象',
  UNIT: '成员单位',
  SECRETARIAT: '秘书处',
}

/** An evaluation takes answers until it is closed; then its result stands. */
export const evaluationStates = ['OPEN', 'CLOSED'] as const
export type EvaluationState = (typeof evaluationStates)[number]

/** 5 is the best; three and less is not satisfied. */
export const satisfactions = [5, 4, 3, 2, 1] as const
export type Satisfaction = (typeof satisfactions)[number]

export const satisfactionLabels: Record<Satisfaction, string> = {
  5: '非常满意',
  4: '满意',
  3: '一般',
  2: '不满意',
  1: '很不满意',
}

/** Whether what was wanted has come about. */
export const evaluationEffect = z.enum(['FULL', 'PART', 'NONE'], { error: messages.effect })
export type EvaluationEffect = z.output<typeof evaluationEffect>

export const evaluationEffectLabels: Record<EvaluationEffect, string> = {
  FULL: '解决了',
  PART: '解决了一部分',
  NONE: '没有解决',
}

/** What a second look finds after three months. */
export const reviewFinding = z.enum(['KEPT', 'PARTLY', 'LOST'], { error: messages.review })
export type ReviewFinding = z.output<typeof reviewFinding>

export const reviewFindingLabels: Record<ReviewFinding, string> = {
  KEPT: '成效保持',
  PARTLY: '部分保持',
  LOST: '没有保持',
}
