import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { reviewDay } from '@pilin/domain/evaluations/result'
import { closeEvaluationInput } from '@pilin/domain/evaluations/schemas'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockEvaluation } from './data.ts'
import { mayKeepEvaluations } from './policy.ts'

/** Ends the answers; the result stands, and three months later somebody looks again. */
export const closeEvaluation = useCase({
  input: closeEvaluationInput,
  load: (tx, actor, { evaluationId }, now) => lockEvaluation(tx, actor, evaluationId, now),
  policy: mayKeepEvaluations,
  async run({ tx, actor, thing: { id, organizationId, state, title }, now }) {
    if (state === 'CLOSED') throw new DomainError('EVALUATION_CLOSED')
    const reviewOn = reviewDay(civilDateOf(now))
    await tx.evaluation.update({
      where: { id },
      data: { state: 'CLOSED', closedAt: now, reviewOn: columnOf(reviewOn) },
    })
    const about = { actor, organizationId, subjectId: id, now }
    await recordAudit(tx, { ...about, kind: 'evaluation.closed', data: { title, reviewOn } })
  },
})
