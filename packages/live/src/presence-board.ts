import { createDecoder, hasContent, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { modifyAwarenessUpdate } from 'y-protocols/awareness'
import { MAX_PRESENCE_BYTES, MAX_PRESENCE_CLOCK } from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'

type Entry = { clock: number; present: boolean; encoded: Uint8Array }

/** The last presence of each client in a room, as awareness entries stamped by the server. Never stored. */
export class PresenceBoard {
  readonly #entries = new Map<number, Entry>()
  readonly #dirty = new Set<number>()

  /** Takes one client's awareness update. False when it is not exactly that, or is old. */
  post(connection: RoomConnection, bytes: Uint8Array): boolean {
    const clock = readOwnClock(connection.presenceId, bytes)
    if (clock === undefined) return false
    const last = this.#entries.get(connection.presenceId)
    if (last !== undefined && clock <= last.clock) return false
    let present = false
    const stamped = modifyAwarenessUpdate(bytes, (state: unknown) => {
      present = state !== null && typeof state === 'object'
      return present ? { cursor: cursorOf(connection, state), user: connection.user } : null
    })
    this.#entries.set(connection.presenceId, { clock, present, encoded: stamped.subarray(1) })
    this.#dirty.add(connection.presenceId)
    return true
  }

  /** Forgets a client; returns the frame that tells the others, if they had seen it. */
  remove(presenceId: number): Uint8Array | undefined {
    const entry = this.#entries.get(presenceId)
    this.#entries.delete(presenceId)
    this.#dirty.delete(presenceId)
    return entry?.present ? frame([encodeRemoval(presenceId, entry.clock)]) : undefined
  }

  /** One frame with everything posted since the last call, and whose it is when it is only one client's. */
  takeChanges(): { bytes: Uint8Array; only: number | undefined } | undefined {
    if (this.#dirty.size === 0) return undefined
    const ids = [...this.#dirty]
    this.#dirty.clear()
    return { bytes: this.#frameOf(ids), only: ids.length === 1 ? ids[0] : undefined }
  }

  /** Everybody who is here, for somebody who joins. */
  all(): Uint8Array | undefined {
    const ids = [...this.#entries].filter(([, entry]) => entry.present).map(([id]) => id)
    return ids.length === 0 ? undefined : this.#frameOf(ids)
  }

  #frameOf(ids: readonly number[]): Uint8Array {
    return frame(ids.flatMap((id) => this.#entries.get(id)?.encoded ?? []))
  }
}

function cursorOf(connection: RoomConnection, state: unknown): unknown {
  if (connection.access === 'read') return null
  return (state as { cursor?: unknown }).cursor ?? null
}

/** The clock of an awareness update that speaks for this client only; `undefined` for anything else. */
function readOwnClock(presenceId: number, bytes: Uint8Array): number | undefined {
  if (bytes.byteLength > MAX_PRESENCE_BYTES) return undefined
  try {
    const decoder = createDecoder(bytes)
    // The count must be the single byte 1, so that what follows it is the entry.
    if (bytes[0] !== 1 || readVarUint(decoder) !== 1 || readVarUint(decoder) !== presenceId) return undefined
    const clock = readVarUint(decoder)
    JSON.parse(readVarString(decoder))
    return hasContent(decoder) || clock > MAX_PRESENCE_CLOCK ? undefined : clock
  } catch {
    return undefined
  }
}

function frame(entries: readonly Uint8Array[]): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, entries.length)
  for (const entry of entries) writeUint8Array(encoder, entry)
  return toUint8Array(encoder)
}

/** The same clock with an empty state is how the awareness protocol says that somebody has gone. */
function encodeRemoval(presenceId: number, clock: number): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, presenceId)
  writeVarUint(encoder, clock)
  writeVarString(encoder, 'null')
  return toUint8Array(encoder)
}
