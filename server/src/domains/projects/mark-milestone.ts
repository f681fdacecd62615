import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { markMilestoneInput } from '@pilin/domain/projects/schemas'
import { scopesOf } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockProject, projectFacts } from './data.ts'
import { mayRunProject } from './policy.ts'

/** A milestone is reached today, or is not after all. */
export const markMilestone = useCase({
  input: markMilestoneInput,
  async load(tx, actor, { milestoneId }, now) {
    const milestone = await tx.milestone.findFirst({
      where: { id: milestoneId, project: { organizationId: { in: scopesOf(actor) } } },
    })
    if (!milestone) throw new DomainError('NOT_FOUND')
    const project = await lockProject(tx, actor, milestone.projectId)
    return { milestone, project, ...(await projectFacts(tx, actor, project, now)) }
  },
  policy: mayRunProject,
  async run({ tx, actor, input: { done }, thing: { organizationId, milestone, project }, now }) {
    const doneOn = done ? (milestone.doneOn ?? columnOf(civilDateOf(now))) : null
    await tx.milestone.update({ where: { id: milestone.id }, data: { doneOn } })
    const data = { name: project.name, title: milestone.title, done }
    const about = { actor, organizationId, subjectId: project.id, now }
    await recordAudit(tx, { ...about, kind: 'service-project.milestone-set', data })
  },
})
