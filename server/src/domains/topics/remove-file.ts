import { removeTopicFileInput } from '@pilin/domain/topics/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockTopic } from './data.ts'
import { mayChangeOwnFiles } from './policy.ts'

/** Takes a paper from an own topic that still waits or is deferred; nobody has it any more. */
export const removeFile = useCase({
  input: removeTopicFileInput,
  load: (tx, actor, { topicId }) => lockTopic(tx, actor, topicId),
  policy: mayChangeOwnFiles,
  async run({
    tx,
    actor,
    input: { fileId },
    thing: { id: topicId, organizationId, title, attachments },
    now,
  }) {
    const removed = attachments.find(({ file }) => file.id === fileId)
    if (!removed) throw new DomainError('NOT_FOUND')
    await tx.topicAttachment.delete({ where: { topicId_fileId: { topicId, fileId } } })
    await tx.storedFile.delete({ where: { id: fileId } })
    const data = { title, file: removed.file.name }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'topic.file-removed',
      subjectId: topicId,
      data,
      now,
    })
  },
})
