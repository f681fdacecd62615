import { createHash, randomUUID } from 'node:crypto'
import type { Review } from '@pilin/domain/minutes/review'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'

/** Puts down what the first item of the agenda reports, for the record that is about to be written out. */
export async function keepReview(tx: Transaction, meetingId: string, review: Review): Promise<void> {
  await tx.minutes.update({ where: { meetingId }, data: { review } })
}

/** An update that the server itself wrote, under a Yjs client id of its own, in somebody's name. */
export type WrittenUpdate = { bytes: Uint8Array; client: number; author: string }

/**
 * Takes the row lock that every append takes, so that what is read afterwards is the whole document and nothing
 * comes between. Returns the last sequence number.
 * @throws DomainError MINUTES_SUBMITTED when the document is closed
 */
export async function lockLiveDocument(tx: Transaction, documentId: string): Promise<bigint> {
  const rows = await tx.$queryRaw<{ last_seq: bigint }[]>`
    select last_seq from live_document where id = ${documentId}::uuid and closed_at is null for update`
  const row = rows[0]
  if (!row) throw new DomainError('MINUTES_SUBMITTED')
  return row.last_seq
}

/** Appends to the update log like any edit; the caller holds the lock. Returns its sequence number. */
export async function appendWritten(
  tx: Transaction,
  documentId: string,
  lastSeq: bigint,
  { bytes, client, author }: WrittenUpdate,
): Promise<number> {
  const seq = lastSeq + 1n
  const sha256 = new Uint8Array(createHash('sha256').update(bytes).digest())
  await tx.liveUpdate.create({
    data: { documentId, seq, updateId: randomUUID(), author, bytes: new Uint8Array(bytes), sha256 },
  })
  await tx.liveClient.create({ data: { documentId, clientId: BigInt(client), author } })
  await tx.liveDocument.update({ where: { id: documentId }, data: { lastSeq: seq } })
  return Number(seq)
}
