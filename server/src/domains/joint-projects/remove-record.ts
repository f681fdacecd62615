import { projectRecordInput } from '@pilin/domain/joint-projects/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { findRecord, lockProject } from './data.ts'
import { mayKeepProjects } from './policy.ts'

/** Takes a linked record out of a project; the record itself stays as it is. */
export const removeRecord = useCase({
  input: projectRecordInput,
  async load(tx, actor, { projectId, kind, recordId }) {
    const project = await lockProject(tx, actor, projectId)
    return { ...project, column: await findRecord(tx, project, kind, recordId) }
  },
  policy: mayKeepProjects,
  async run({ tx, actor, input, thing: { organizationId, id, name, column }, now }) {
    const { count } = await tx.jointProjectRecord.deleteMany({ where: { projectId: id, ...column } })
    if (count === 0) throw new DomainError('PROJECT_LACKS_RECORD')
    const data = { name, record: input.kind }
    await recordAudit(tx, { actor, organizationId, kind: 'project.record-removed', subjectId: id, data, now })
  },
})
