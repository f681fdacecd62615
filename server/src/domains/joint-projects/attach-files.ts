import { attachFilesInput } from '@pilin/domain/joint-projects/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { prepareFiles } from '../files/prepare-files.ts'
import { keepFiles } from '../files/store.ts'
import { loadProject, lockProject } from './data.ts'
import { mayKeepProjects } from './policy.ts'

/** Adds documents to a project. */
export const attachFiles = useCase({
  input: attachFilesInput,
  async load(tx, actor, { projectId, attachments }) {
    await loadProject(tx, actor, projectId)
    // Before anything is locked: drawing photos anew takes its time.
    const files = await prepareFiles(attachments)
    return { ...(await lockProject(tx, actor, projectId)), files }
  },
  policy: mayKeepProjects,
  async run({ tx, actor, thing: { organizationId, id: projectId, name, files }, now }) {
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_SECRETARY')
    const fileIds = await keepFiles(tx, { organizationId, uploadedById: personId, now }, files)
    await tx.jointProjectFile.createMany({
      data: fileIds.map((fileId) => ({ organizationId, projectId, fileId })),
    })
    const data = { name, files: files.length }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'project.files-attached',
      subjectId: projectId,
      data,
      now,
    })
  },
})
