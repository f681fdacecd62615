import type { YjsThread } from './thread/thread.ts'
import type { Vet } from './update-gate.ts'

/** Yjs work off the event loop, for what may take long. */
export type Threads = {
  /** Judges updates; bounded in time. */
  judging: YjsThread
  /** Merges and reads large documents. */
  merging: YjsThread
}

export type RoomOptions = {
  /** The host's own check of the content (its editor's schema). */
  vet?: Vet
  /** Presence of many clients is sent at most this often; 50 ms. */
  presenceIntervalMs?: number
  /** Told of what the clients of this node were told about each other, for those of other nodes. */
  onPresence?: (documentId: string, bytes: Uint8Array) => void
  /** After this long without an update the scratch document is dropped; 30 s. */
  restAfterMs?: number
  /** Told of errors that the clients only see as `unavailable`. */
  report?: (error: unknown) => void
  /** Without them everything happens on the event loop: for tests. */
  threads?: Threads
}

/** Milliseconds to merge or read the largest document. */
export const MERGE_MS = 30_000
