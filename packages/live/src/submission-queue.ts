import { ConnectionCounts } from './connection-counts.ts'
import { MAX_BATCH } from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'
import type { Submission } from './submission.ts'

/** Updates that wait, in the order in which they came. */
export class SubmissionQueue {
  #entries: Submission[] = []
  /** Made with the first: most documents that are open are only read. */
  #counts: ConnectionCounts | undefined

  get length(): number {
    return this.#entries.length
  }

  countOf(connection: RoomConnection): number {
    return this.#counts?.of(connection) ?? 0
  }

  push(entry: Submission): void {
    this.#entries.push(entry)
    this.#counts ??= new ConnectionCounts()
    this.#counts.add(entry.connection)
  }

  /** What the next commit takes. */
  takeBatch(): Submission[] {
    const batch = this.#entries.splice(0, MAX_BATCH)
    for (const { connection } of batch) this.#counts?.remove(connection)
    return batch
  }

  takeAll(): Submission[] {
    this.#counts?.clear()
    return this.#entries.splice(0)
  }

  bytes(): Uint8Array[] {
    return this.#entries.flatMap((entry) => entry.bytes ?? [])
  }
}
