import { MAX_BATCH } from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'
import type { Submission } from './submission.ts'

/** Accepted updates that wait for the next commit, in the order in which they were judged. */
export class CommitQueue {
  #entries: Submission[] = []
  readonly #counts = new Map<string, number>()

  get length(): number {
    return this.#entries.length
  }

  countOf(connection: RoomConnection): number {
    return this.#counts.get(connection.id) ?? 0
  }

  push(entry: Submission): void {
    this.#entries.push(entry)
    this.#counts.set(entry.connection.id, this.countOf(entry.connection) + 1)
  }

  takeBatch(): Submission[] {
    const batch = this.#entries.splice(0, MAX_BATCH)
    for (const { connection } of batch) {
      const left = this.countOf(connection) - 1
      if (left === 0) this.#counts.delete(connection.id)
      else this.#counts.set(connection.id, left)
    }
    return batch
  }

  takeAll(): Submission[] {
    this.#counts.clear()
    return this.#entries.splice(0)
  }

  bytes(): Uint8Array[] {
    return this.#entries.flatMap((entry) => entry.bytes ?? [])
  }
}
