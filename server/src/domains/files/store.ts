import type { Transaction } from '@pilin/prisma/database'
import type { PreparedFile } from './prepare-files.ts'

type Keeping = { organizationId: string; uploadedById: string; now: Date }

/** Keeps prepared files in the transaction of what they belong to; returns their ids in order. */
export async function keepFiles(
  tx: Transaction,
  { organizationId, uploadedById, now }: Keeping,
  files: readonly PreparedFile[],
): Promise<string[]> {
  const ids: string[] = []
  for (const { name, mediaType, content, sha256 } of files) {
    const file = await tx.storedFile.create({
      data: {
        organizationId,
        name,
        mediaType,
        content,
        sha256,
        size: content.length,
        uploadedById,
        uploadedAt: now,
      },
      select: { id: true },
    })
    ids.push(file.id)
  }
  return ids
}
