import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { maySeeLists } from '../lists/policy.ts'
import { countAnswers, loadEvaluation } from './data.ts'
import { mayAnswer, mayKeepEvaluations, mayReview } from './policy.ts'
import { presentEvaluation } from './present.ts'

/** A page shows this many of what people wrote, the newest. */
const mostComments = 100

/** An evaluation: the result by side, what people wrote, the second look, and what the reader may do. */
export const viewEvaluation = view({
  input: z.object({ evaluationId: uuid }),
  async load({ runtime, actor, input: { evaluationId }, now }) {
    const { prisma } = runtime.database
    const evaluation = await loadEvaluation(prisma, actor, evaluationId, now)
    const [counts, comments, given] = await Promise.all([
      countAnswers(prisma, [evaluationId]),
      prisma.evaluationAnswer.findMany({
        where: { evaluationId, comment: { not: '' } },
        orderBy: { id: 'desc' },
        take: mostComments,
        select: { id: true, side: true, comment: true, unit: { select: { shortName: true } } },
      }),
      prisma.evaluationAnswer.findMany({
        where: { evaluationId, side: { not: 'SERVED' } },
        select: { side: true, unitId: true },
      }),
    ])
    return { ...evaluation, evaluation, answers: counts.get(evaluationId) ?? [], comments, given }
  },
  policy: maySeeLists,
  present({ evaluation, answers, comments, given }, actor, now) {
    const { organization, openedBy, reviewedBy, reviewNote, topic } = evaluation
    const mayYet = (side: 'UNIT' | 'SECRETARIAT') =>
      isAllowed(mayAnswer(actor, evaluation, side)) &&
      !given.some((each) => each.side === side && (side === 'SECRETARIAT' || each.unitId === actor.unitId))
    return {
      ...presentEvaluation(evaluation, answers, now),
      organization: { id: organization.id, name: organization.name, shortName: organization.shortName },
      openedBy: openedBy.name,
      reviewedBy: reviewedBy?.name ?? '',
      reviewNote,
      topic,
      comments: comments.map(({ id, side, comment, unit }) => ({
        id,
        side,
        comment,
        unit: unit?.shortName ?? null,
      })),
      abilities: {
        keep: isAllowed(mayKeepEvaluations(actor, evaluation)),
        review: isAllowed(mayReview(actor, evaluation)),
        propose: isAllowed(mayKeepEvaluations(actor, evaluation)) && topic === null && answers.length > 0,
        answerAsUnit: mayYet('UNIT'),
        answerAsSecretariat: mayYet('SECRETARIAT'),
      },
    }
  },
})
