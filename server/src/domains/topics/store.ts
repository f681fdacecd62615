import { fileMessages } from '@pilin/domain/files/messages'
import { maxTopicFiles } from '@pilin/domain/topics/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import type { PreparedFile } from '../files/prepare-files.ts'
import { keepFiles } from '../files/store.ts'

type Keeping = { organizationId: string; topicId: string; uploadedById: string; now: Date }

/**
 * Puts prepared files after the papers that a topic has already; its row is locked or new.
 * @throws DomainError FILE_REFUSED when they would be too many
 */
export async function keepAttachments(
  tx: Transaction,
  { topicId, ...keeping }: Keeping,
  files: readonly PreparedFile[],
): Promise<void> {
  const { organizationId } = keeping
  const { _count, _max } = await tx.topicAttachment.aggregate({
    where: { topicId },
    _count: true,
    _max: { position: true },
  })
  if (_count + files.length > maxTopicFiles) {
    throw new DomainError('FILE_REFUSED', {}, { attachments: fileMessages.tooManyOf(maxTopicFiles) })
  }
  const first = (_max.position ?? -1) + 1
  const fileIds = await keepFiles(tx, keeping, files)
  await tx.topicAttachment.createMany({
    data: fileIds.map((fileId, index) => ({ organizationId, topicId, fileId, position: first + index })),
  })
}
