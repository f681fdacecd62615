import { attachTopicFilesInput } from '@pilin/domain/topics/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { prepareFiles } from '../files/prepare-files.ts'
import { lockTopic } from './data.ts'
import { mayChangeOwnFiles } from './policy.ts'
import { keepAttachments } from './store.ts'

/** Adds papers to an own topic that still waits or is deferred. */
export const attachFiles = useCase({
  input: attachTopicFilesInput,
  async load(tx, actor, { topicId, attachments }) {
    // Before anything is locked: drawing photos anew takes its time.
    const files = await prepareFiles(attachments)
    return { ...(await lockTopic(tx, actor, topicId)), files }
  },
  policy: mayChangeOwnFiles,
  async run({ tx, actor, thing: { id: topicId, organizationId, title, files }, now }) {
    const { personId } = actor
    if (!personId) throw new DomainError('TOPIC_NOT_OWN')
    await keepAttachments(tx, { organizationId, topicId, uploadedById: personId, now }, files)
    const data = { title, files: files.length }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'topic.files-attached',
      subjectId: topicId,
      data,
      now,
    })
  },
})
