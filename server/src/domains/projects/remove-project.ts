import { removeProjectInput } from '@pilin/domain/projects/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { loadProject, lockList } from './data.ts'
import { mayDraftList } from './policy.ts'

/** Takes a project off a list that is being drawn up. */
export const removeProject = useCase({
  input: removeProjectInput,
  async load(tx, actor, { projectId }) {
    const project = await loadProject(tx, actor, projectId)
    const { state } = await lockList(tx, actor, project.listId)
    return { ...project, state }
  },
  policy: mayDraftList,
  async run({ tx, actor, thing: { organizationId, id, name, list }, now, announce }) {
    await tx.milestone.deleteMany({ where: { projectId: id } })
    await tx.projectUnit.deleteMany({ where: { projectId: id } })
    await tx.project.delete({ where: { id } })
    const data = { name, year: list.year }
    const about = { actor, organizationId, subjectId: id, now }
    await recordAudit(tx, { ...about, kind: 'service-project.removed', data })
    await announce({ type: 'service-project.changed', organizationId, projectId: id })
  },
})
