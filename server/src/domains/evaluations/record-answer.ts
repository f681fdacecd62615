import { recordAnswerInput } from '@pilin/domain/evaluations/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockEvaluation } from './data.ts'
import { mayAnswer } from './policy.ts'

/** A unit, or the secretariat, says what it thinks; each once, with the name of who said it. */
export const recordAnswer = useCase({
  input: recordAnswerInput,
  load: (tx, actor, { evaluationId }, now) => lockEvaluation(tx, actor, evaluationId, now),
  policy: (actor, evaluation, { side }) => mayAnswer(actor, evaluation, side),
  async run({ tx, actor, input, thing: { organizationId, title }, now }) {
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_OF_UNIT')
    const { evaluationId, side, ...answer } = input
    const unitId = side === 'UNIT' ? actor.unitId : null
    const own = side === 'UNIT' ? { unitId } : {}
    const given = await tx.evaluationAnswer.count({ where: { evaluationId, side, ...own } })
    if (given > 0) throw new DomainError('EVALUATION_TWICE')
    await tx.evaluationAnswer.create({
      data: { organizationId, evaluationId, side, unitId, personId, ...answer, at: now },
      select: { id: true },
    })
    const about = { actor, organizationId, subjectId: evaluationId, now }
    await recordAudit(tx, { ...about, kind: 'evaluation.answered', data: { title, side } })
  },
})
