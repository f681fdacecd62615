import { addMilestoneInput } from '@pilin/domain/projects/schemas'
import { columnOf } from '../../kernel/day.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockProject, projectFacts } from './data.ts'
import { mayRunProject } from './policy.ts'

/** Adds a milestone to a project that is not over. */
export const addMilestone = useCase({
  input: addMilestoneInput,
  async load(tx, actor, { projectId }, now) {
    const project = await lockProject(tx, actor, projectId)
    return { project, ...(await projectFacts(tx, actor, project, now)) }
  },
  policy: mayRunProject,
  async run({ tx, actor, input: { projectId, title, dueOn }, thing: { organizationId, project }, now }) {
    const { id } = await tx.milestone.create({ data: { projectId, title, dueOn: columnOf(dueOn) } })
    const data = { name: project.name, title, done: false }
    const about = { actor, organizationId, subjectId: projectId, now }
    await recordAudit(tx, { ...about, kind: 'service-project.milestone-set', data })
    return { milestoneId: id }
  },
})
