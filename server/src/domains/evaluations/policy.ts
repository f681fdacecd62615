import type { EvaluationSide, EvaluationState } from '@pilin/domain/evaluations/vocabulary'
import type { Actor } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'
import { actsForUnit, type ListPlace, mayKeepLists, maySeeLists } from '../lists/policy.ts'

/** What a policy about an evaluation looks at. */
export type EvaluationFacts = ListPlace & {
  state: EvaluationState
  /** The units whose work is evaluated: they do not judge themselves. */
  judgedUnitIds: readonly string[]
}

/** The secretariat opens and closes evaluations, takes results to a session and looks again. */
export const mayKeepEvaluations = mayKeepLists

/** Each side answers while the evaluation is open: a unit's people for their unit, the secretariat for itself. */
export function mayAnswer(actor: Actor, evaluation: EvaluationFacts, side: EvaluationSide): Verdict {
  const { state, judgedUnitIds } = evaluation
  const isUnit = side === 'UNIT'
  return allOf(
    maySeeLists(actor, evaluation),
    isUnit
      ? unless(actsForUnit(actor, evaluation, actor.unitId), 'NOT_OF_UNIT')
      : mayKeepLists(actor, evaluation),
    unless(!isUnit || !judgedUnitIds.includes(actor.unitId ?? ''), 'EVALUATION_OWN'),
    unless(state === 'OPEN', 'EVALUATION_CLOSED'),
  )
}

/** A closed evaluation is looked at again once. */
export function mayReview(actor: Actor, evaluation: EvaluationFacts & { reviewedAt: Date | null }): Verdict {
  return allOf(
    mayKeepEvaluations(actor, evaluation),
    unless(evaluation.state === 'CLOSED', 'EVALUATION_OPEN'),
    unless(evaluation.reviewedAt === null, 'EVALUATION_REVIEWED'),
  )
}
