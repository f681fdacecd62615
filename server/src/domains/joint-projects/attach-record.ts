import { projectRecordInput } from '@pilin/domain/joint-projects/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { findRecord, lockProject } from './data.ts'
import { mayKeepProjects } from './policy.ts'

/** Links a topic, resolution or action item of the organization to a project. */
export const attachRecord = useCase({
  input: projectRecordInput,
  async load(tx, actor, { projectId, kind, recordId }) {
    const project = await lockProject(tx, actor, projectId)
    return { ...project, column: await findRecord(tx, project, kind, recordId) }
  },
  policy: mayKeepProjects,
  async run({ tx, actor, input, thing: { organizationId, id, name, column }, now }) {
    const row = { projectId: id, ...column }
    if (await tx.jointProjectRecord.findFirst({ where: row })) throw new DomainError('PROJECT_HAS_RECORD')
    await tx.jointProjectRecord.create({ data: { organizationId, ...row } })
    const data = { name, record: input.kind }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'project.record-attached',
      subjectId: id,
      data,
      now,
    })
  },
})
