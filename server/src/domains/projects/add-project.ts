import { addProjectInput } from '@pilin/domain/projects/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { placeOf } from '../lists/data.ts'
import { checkNamed, lockList } from './data.ts'
import { mayDraftList } from './policy.ts'
import { checkName, unitRows } from './store.ts'

/** Puts a project on a list that is being drawn up, with the one unit that is responsible for it. */
export const addProject = useCase({
  input: addProjectInput,
  async load(tx, actor, { listId, needId, topicId, responsibleId, assistantIds }, now) {
    const list = await lockList(tx, actor, listId)
    const { unitIds } = await placeOf(tx, actor, list.organizationId, now)
    const named = { needId, topicId, unitIds: [responsibleId ?? '', ...assistantIds] }
    await checkNamed(tx, list.organizationId, unitIds, named)
    return list
  },
  policy: mayDraftList,
  async run({ tx, actor, input, thing: { organizationId, id: listId, year }, now, announce }) {
    const { listId: _list, responsibleId, assistantIds, ...words } = input
    if (!responsibleId) throw new DomainError('INVALID')
    await checkName(tx, listId, words.name)
    const { id } = await tx.project.create({
      data: {
        ...words,
        organizationId,
        listId,
        createdAt: now,
        units: { create: unitRows(responsibleId, assistantIds) },
      },
    })
    const data = { name: words.name, year }
    const about = { actor, organizationId, subjectId: id, now }
    await recordAudit(tx, { ...about, kind: 'service-project.added', data })
    await announce({ type: 'service-project.changed', organizationId, projectId: id })
    return { projectId: id }
  },
})
