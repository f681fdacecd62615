import { createHash, randomUUID } from 'node:crypto'
import type { Transaction } from '@pilin/prisma/database'

type Change = { bytes: Uint8Array; clientId: number; author: string }

/** Appends one change to an open live document in the transaction of a use case; the document's row is the lock. */
export async function appendChange(tx: Transaction, documentId: string, change: Change): Promise<void> {
  const { bytes, clientId, author } = change
  const { lastSeq } = await tx.liveDocument.update({
    where: { id: documentId },
    data: { lastSeq: { increment: 1 } },
    select: { lastSeq: true },
  })
  await tx.liveUpdate.create({
    data: {
      documentId,
      seq: lastSeq,
      updateId: randomUUID(),
      author,
      bytes: Buffer.from(bytes),
      sha256: createHash('sha256').update(bytes).digest(),
    },
  })
  await tx.liveClient.create({ data: { documentId, clientId: BigInt(clientId), author } })
}
