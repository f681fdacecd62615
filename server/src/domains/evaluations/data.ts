import type { AnswerCount } from '@pilin/domain/evaluations/result'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { placeOf } from '../lists/data.ts'
import type { EvaluationFacts } from './policy.ts'

export const judged = {
  project: {
    select: {
      id: true,
      name: true,
      state: true,
      needId: true,
      topicId: true,
      topic: { select: { needId: true } },
      units: { select: { unitId: true, role: true } },
    },
  },
  activity: { select: { id: true, title: true, projectId: true, hostUnitId: true, startsAt: true } },
} as const

const wholeEvaluation = {
  ...judged,
  organization: { select: { id: true, name: true, shortName: true, kind: true } },
  openedBy: { select: { name: true } },
  reviewedBy: { select: { name: true } },
  topic: { select: { id: true, title: true } },
} as const

/** What is evaluated has a name of its own: a project's, or an activity's. */
export function titleOf(row: {
  project: { name: string } | null
  activity: { title: string } | null
}): string {
  return row.project?.name ?? row.activity?.title ?? ''
}

/** An evaluation in the actor's scope. @throws DomainError NOT_FOUND, alike for foreign and missing */
export async function loadEvaluation(tx: Transaction, actor: Actor, evaluationId: string, now: Date) {
  const evaluation = await tx.evaluation.findFirst({
    where: { id: evaluationId, organizationId: { in: scopesOf(actor) } },
    include: wholeEvaluation,
  })
  if (!evaluation) throw new DomainError('NOT_FOUND')
  const place = await placeOf(tx, actor, evaluation.organizationId, now)
  return { ...evaluation, ...place, title: titleOf(evaluation), judgedUnitIds: judgedUnits(evaluation) }
}
export type EvaluationRow = Awaited<ReturnType<typeof loadEvaluation>>

/** The same with the row locked until the transaction ends. */
export async function lockEvaluation(tx: Transaction, actor: Actor, evaluationId: string, now: Date) {
  await tx.$queryRaw`select id from evaluation
    where id = ${evaluationId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
  return loadEvaluation(tx, actor, evaluationId, now)
}

type Judged = {
  project: { units: readonly { unitId: string }[] } | null
  activity: { hostUnitId: string | null } | null
}

function judgedUnits({ project, activity }: Judged): EvaluationFacts['judgedUnitIds'] {
  if (project) return project.units.map(({ unitId }) => unitId)
  return activity?.hostUnitId ? [activity.hostUnitId] : []
}

/** The answers to some evaluations, counted where they say the same. */
export async function countAnswers(
  tx: Transaction,
  evaluationIds: readonly string[],
): Promise<Map<string, AnswerCount[]>> {
  const rows = await tx.evaluationAnswer.groupBy({
    by: ['evaluationId', 'side', 'satisfaction', 'effect'],
    where: { evaluationId: { in: [...evaluationIds] } },
    _count: true,
  })
  const counts = new Map<string, AnswerCount[]>(evaluationIds.map((id) => [id, []]))
  for (const { evaluationId, side, satisfaction, effect, _count: count } of rows) {
    counts.get(evaluationId)?.push({ side, satisfaction, effect, count })
  }
  return counts
}

/** What the units and the secretariat answered, in their order; those who were served are not known. */
export async function readNamedAnswers(tx: Transaction, evaluationId: string) {
  return tx.evaluationAnswer.findMany({
    where: { evaluationId, side: { not: 'SERVED' } },
    orderBy: { id: 'asc' },
    select: {
      side: true,
      satisfaction: true,
      effect: true,
      comment: true,
      unit: { select: { shortName: true } },
    },
  })
}

/** The evaluations of one project, one activity, or of all that a unit carried out or held, the newest first. */
export async function readEvaluations(
  tx: Transaction,
  scope: OrganizationScope,
  about: { projectId: string } | { activityId: string } | { unitId: string },
) {
  const where =
    'unitId' in about
      ? {
          OR: [
            { project: { units: { some: { unitId: about.unitId } } } },
            { activity: { hostUnitId: about.unitId } },
          ],
        }
      : about
  return tx.evaluation.findMany({
    where: { organizationId: scope, ...where },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: 100,
    include: judged,
  })
}
