import type { Vet } from './update-gate.ts'

export type RoomOptions = {
  /** The host's own check of the content (its editor's schema). */
  vet?: Vet
  /** Presence of many clients is sent at most this often; 50 ms. */
  presenceIntervalMs?: number
  /** After this long without an update the scratch document is dropped; 30 s. */
  restAfterMs?: number
  /** Told of errors that the clients only see as `unavailable`. */
  report?: (error: unknown) => void
}
