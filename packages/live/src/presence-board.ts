import { createDecoder, hasContent, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { modifyAwarenessUpdate } from 'y-protocols/awareness'
import { MAX_PRESENCE_BYTES, MAX_PRESENCE_CLOCK } from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'

type Entry = { clock: number; present: boolean; encoded: Uint8Array }
type Foreign = { present: boolean; encoded: Uint8Array; at: number }

/** Milliseconds; an editor says every fifteen seconds that it is there, a node that has died says nothing. */
const FOREIGN_LIFE = 35_000
/** People on other nodes whose presence is remembered for joiners. */
const MAX_FOREIGN = 500

/** The last presence of each client in a room, as awareness entries stamped by the server. Never stored. */
export class PresenceBoard {
  readonly #entries = new Map<number, Entry>()
  readonly #dirty = new Set<number>()
  readonly #foreign = new Map<number, Foreign>()

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

  /** Takes what another node sent to its own clients; it was judged and stamped there. False when it cannot be read. */
  adopt(bytes: Uint8Array, now: number): boolean {
    const entries = readEntries(bytes)
    for (const { client, ...entry } of entries ?? []) {
      this.#foreign.delete(client)
      if (this.#foreign.size < MAX_FOREIGN) this.#foreign.set(client, { ...entry, at: now })
    }
    return entries !== undefined
  }

  /** Everybody on this node, for the others. */
  own(): Uint8Array | undefined {
    const ids = [...this.#entries].filter(([, entry]) => entry.present).map(([id]) => id)
    return ids.length === 0 ? undefined : this.#frameOf(ids)
  }

  /** Everybody who is here, on any node, for somebody who joins. */
  all(now: number): Uint8Array | undefined {
    const present = new Map<number, Uint8Array>()
    for (const [client, { present: isHere, encoded, at }] of this.#foreign) {
      if (now - at > FOREIGN_LIFE) this.#foreign.delete(client)
      else if (isHere) present.set(client, encoded)
    }
    for (const [client, entry] of this.#entries) if (entry.present) present.set(client, entry.encoded)
    return present.size === 0 ? undefined : frame([...present.values()])
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

/** The entries of an awareness update, each as its own bytes; `undefined` when it is not one. */
function readEntries(
  bytes: Uint8Array,
): { client: number; present: boolean; encoded: Uint8Array }[] | undefined {
  try {
    const decoder = createDecoder(bytes)
    const entries = Array.from({ length: Math.min(readVarUint(decoder), MAX_FOREIGN) }, () => {
      const start = decoder.pos
      const client = readVarUint(decoder)
      readVarUint(decoder)
      const state: unknown = JSON.parse(readVarString(decoder))
      return { client, present: state !== null, encoded: bytes.slice(start, decoder.pos) }
    })
    return hasContent(decoder) ? undefined : entries
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
