import type { UpdateResult } from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'
import type { AcceptedUpdate } from './update-log.ts'

/** An accepted update on its way to the log. Without `bytes` it only waits for what it repeats. */
export type Submission = {
  connection: RoomConnection
  id: string
  /** As the client sent it, to be judged again when something before it is withdrawn. */
  raw: Uint8Array
  bytes: Uint8Array | undefined
  clients: readonly number[]
  settle: (result: UpdateResult) => void
}

/** The rows that a batch adds to the log. */
export function rowsOf(batch: readonly Submission[]): AcceptedUpdate[] {
  return batch.flatMap(({ id, bytes, clients, connection }) =>
    bytes === undefined ? [] : { id, bytes, clients, author: connection.author, permit: connection.permit },
  )
}

/** The connection that sent the whole batch, if it was one. */
export function onlySender(batch: readonly Submission[]): string | undefined {
  const first = batch[0]?.connection.id
  return batch.every((entry) => entry.connection.id === first) ? first : undefined
}
