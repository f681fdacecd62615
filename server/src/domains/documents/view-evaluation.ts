import { type EvaluationRow, evaluationTable } from '@pilin/documents/council/evaluation'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { AnswerCount } from '@pilin/domain/evaluations/result'
import { evaluationSides } from '@pilin/domain/evaluations/vocabulary'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { countAnswers, loadEvaluation, readNamedAnswers } from '../evaluations/data.ts'
import { mayKeepEvaluations } from '../evaluations/policy.ts'
import { presentEvaluation } from '../evaluations/present.ts'
import { documentMessages as messages } from './messages.ts'
import { mayTakeLists } from './policy.ts'

/**
 * The answers to an evaluation as a table. Which unit said what is for whoever keeps evaluations; others get how
 * many of each side said the same, as everybody does of those who were served.
 */
export const viewEvaluation = view({
  input: z.object({ evaluationId: uuid }),
  async load({ runtime, actor, input: { evaluationId }, now }) {
    const { prisma } = runtime.database
    const evaluation = await loadEvaluation(prisma, actor, evaluationId, now)
    const [counts, named] = await Promise.all([
      countAnswers(prisma, [evaluationId]),
      isAllowed(mayKeepEvaluations(actor, evaluation)) ? readNamedAnswers(prisma, evaluationId) : null,
    ])
    return { ...evaluation, evaluation, counts: counts.get(evaluationId) ?? [], named }
  },
  policy: mayTakeLists,
  present({ evaluation, counts, named }, _actor, now) {
    const { sentence } = presentEvaluation(evaluation, counts, now)
    const rows = named
      ? [
          ...named.map(({ unit, ...answer }) => ({ ...answer, unit: unit?.shortName ?? '', count: 1 })),
          ...countedRows(counts.filter(({ side }) => side === 'SERVED')),
        ]
      : countedRows(counts)
    const words = { title: messages.evaluationTitle(evaluation.title), subtitle: sentence }
    return { table: evaluationTable(words, inOrder(rows)), day: civilDateOf(now) }
  },
})

function countedRows(counts: readonly AnswerCount[]): EvaluationRow[] {
  return counts.map((each) => ({ ...each, unit: '', comment: '' }))
}

/** By side, the best first. */
function inOrder(rows: EvaluationRow[]): EvaluationRow[] {
  const place = ({ side }: EvaluationRow) => evaluationSides.indexOf(side)
  return rows.toSorted((a, b) => place(a) - place(b) || b.satisfaction - a.satisfaction)
}
