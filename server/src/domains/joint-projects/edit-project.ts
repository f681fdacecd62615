import { editProjectInput } from '@pilin/domain/joint-projects/schemas'
import { columnOf, columnOrNull } from '../../kernel/day.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkName } from './create-project.ts'
import { loadProject } from './data.ts'
import { mayKeepProjects } from './policy.ts'

/** Changes a project's words and days; giving the last day ends it, taking it away resumes it. */
export const editProject = useCase({
  input: editProjectInput,
  async load(tx, actor, { projectId }) {
    const project = await loadProject(tx, actor, projectId)
    // The same lock as for a new one: names are compared under it.
    await tx.$queryRaw`select id from organization where id = ${project.scope}::uuid for no key update`
    return project
  },
  policy: mayKeepProjects,
  async run({ tx, actor, input, thing: project, now }) {
    const { organizationId, id: projectId } = project
    const { name, summary, startedOn, endedOn } = input
    await checkName(tx, organizationId, name, projectId)
    await tx.jointProject.update({
      where: { id: projectId },
      data: { name, summary, startedOn: columnOf(startedOn), endedOn: columnOrNull(endedOn) },
    })
    const about = { actor, organizationId, subjectId: projectId, now }
    await recordAudit(tx, { ...about, kind: 'project.edited', data: { name, startedOn, endedOn } })
  },
})
