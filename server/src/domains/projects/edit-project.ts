import { editProjectInput } from '@pilin/domain/projects/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { placeOf } from '../lists/data.ts'
import { checkNamed, loadProject, lockList } from './data.ts'
import { mayDraftList } from './policy.ts'
import { checkName, unitRows } from './store.ts'

/** Changes a project, its units among it, while its list is being drawn up. */
export const editProject = useCase({
  input: editProjectInput,
  async load(tx, actor, { projectId, needId, topicId, responsibleId, assistantIds }, now) {
    const project = await loadProject(tx, actor, projectId)
    const list = await lockList(tx, actor, project.listId)
    const { unitIds } = await placeOf(tx, actor, list.organizationId, now)
    // A unit that has left meanwhile may stay where it stands.
    const known = [...unitIds, ...project.units.map(({ unitId }) => unitId)]
    const named = { needId, topicId, unitIds: [responsibleId ?? '', ...assistantIds] }
    await checkNamed(tx, list.organizationId, known, named)
    return list
  },
  policy: mayDraftList,
  async run({ tx, actor, input, thing: { organizationId, id: listId, year }, now, announce }) {
    const { projectId, responsibleId, assistantIds, ...words } = input
    if (!responsibleId) throw new DomainError('INVALID')
    await checkName(tx, listId, words.name, projectId)
    await tx.projectUnit.deleteMany({ where: { projectId } })
    await tx.project.update({
      where: { id: projectId },
      data: { ...words, units: { create: unitRows(responsibleId, assistantIds) } },
    })
    const data = { name: words.name, year }
    const about = { actor, organizationId, subjectId: projectId, now }
    await recordAudit(tx, { ...about, kind: 'service-project.edited', data })
    await announce({ type: 'service-project.changed', organizationId, projectId })
  },
})
