import { noteProgressInput } from '@pilin/domain/projects/schemas'
import { nextProjectStates, projectStateLabels } from '@pilin/domain/projects/vocabulary'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { prepareFiles } from '../files/prepare-files.ts'
import { keepFiles } from '../files/store.ts'
import { loadProject, lockProject, projectFacts } from './data.ts'
import { mayRunProject } from './policy.ts'

/** Says how a project goes, with photos, what it cost, and whether it has begun or is over. */
export const noteProgress = useCase({
  input: noteProgressInput,
  async load(tx, actor, { projectId, attachments }, now) {
    await loadProject(tx, actor, projectId)
    // Before anything is locked: drawing photos anew takes its time.
    const files = await prepareFiles(attachments)
    const project = await lockProject(tx, actor, projectId)
    return { project, files, ...(await projectFacts(tx, actor, project, now)) }
  },
  policy: mayRunProject,
  async run({ tx, actor, input, thing: { organizationId, project, files }, now }) {
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_PROJECT_UNIT')
    const { projectId, text, cost, state } = input
    if (state !== null && !nextProjectStates[project.state].includes(state)) {
      throw new DomainError('SERVICE_PROJECT_STATE', { state: projectStateLabels[project.state] })
    }
    const note = { organizationId, projectId, text, cost, state, personId, at: now }
    const { id: progressId } = await tx.projectProgress.create({ data: note, select: { id: true } })
    const fileIds = await keepFiles(tx, { organizationId, uploadedById: personId, now }, files)
    await tx.projectFile.createMany({
      data: fileIds.map((fileId, position) => ({ organizationId, progressId, fileId, position })),
    })
    if (state !== null) {
      const moment = state === 'RUNNING' ? { startedAt: now } : { endedAt: now }
      await tx.project.update({ where: { id: projectId }, data: { state, ...moment } })
    }
    const data = { name: project.name, state: state ?? '', files: files.length }
    const about = { actor, organizationId, subjectId: projectId, now }
    await recordAudit(tx, { ...about, kind: 'service-project.noted', data })
  },
})
