import { recordReviewInput } from '@pilin/domain/evaluations/schemas'
import { reviewFindingLabels } from '@pilin/domain/evaluations/vocabulary'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockEvaluation } from './data.ts'
import { mayReview } from './policy.ts'

/** Looks again at what came of it, once; it may be done before its day. */
export const recordReview = useCase({
  input: recordReviewInput,
  load: (tx, actor, { evaluationId }, now) => lockEvaluation(tx, actor, evaluationId, now),
  policy: (actor, evaluation) => mayReview(actor, evaluation),
  async run({ tx, actor, input: { finding, note }, thing: { id, organizationId, title }, now }) {
    await tx.evaluation.update({
      where: { id },
      data: { finding, reviewNote: note, reviewedAt: now, reviewedById: actor.personId },
    })
    const about = { actor, organizationId, subjectId: id, now }
    const data = { title, finding: reviewFindingLabels[finding] }
    await recordAudit(tx, { ...about, kind: 'evaluation.reviewed', data })
  },
})
