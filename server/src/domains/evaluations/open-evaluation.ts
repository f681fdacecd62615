import { openEvaluationInput } from '@pilin/domain/evaluations/schemas'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { loadActivity, lockActivity } from '../activities/data.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockProject } from '../projects/data.ts'
import { mayKeepEvaluations } from './policy.ts'

/** Asks what came of a project that has begun, or of an activity that has. One at a time. */
export const openEvaluation = useCase({
  input: openEvaluationInput,
  async load(tx, actor, { projectId, activityId }, now) {
    if (projectId !== null) return projectToJudge(tx, actor, projectId)
    return activityToJudge(tx, actor, activityId ?? '', now)
  },
  policy: mayKeepEvaluations,
  async run({ tx, actor, input, thing: { organizationId, title, hasBegun }, now }) {
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_LIST_KEEPER')
    if (!hasBegun) throw new DomainError('EVALUATION_EARLY')
    const { projectId, activityId } = input
    const open = await tx.evaluation.count({ where: { projectId, activityId, state: 'OPEN' } })
    if (open > 0) throw new DomainError('EVALUATION_UNDER_WAY')
    const { id: evaluationId } = await tx.evaluation.create({
      data: { organizationId, projectId, activityId, openedById: personId, openedAt: now },
      select: { id: true },
    })
    const about = { actor, organizationId, subjectId: evaluationId, now }
    await recordAudit(tx, { ...about, kind: 'evaluation.opened', data: { title } })
    return { evaluationId }
  },
})

async function projectToJudge(tx: Transaction, actor: Actor, projectId: string) {
  const { organizationId, name, state } = await lockProject(tx, actor, projectId)
  return { organizationId, title: name, hasBegun: state === 'RUNNING' || state === 'DONE' }
}

async function activityToJudge(tx: Transaction, actor: Actor, activityId: string, now: Date) {
  await loadActivity(tx, actor, activityId)
  const { organizationId, title, state, startsAt } = await lockActivity(tx, actor, activityId, now)
  return { organizationId, title, hasBegun: state === 'PLANNED' && startsAt <= now }
}
