import { type CloseReason, type Refused, refused } from './protocol.ts'
import { Room } from './room.ts'
import type { RoomConnection } from './room-connection.ts'
import { MERGE_MS, type RoomOptions } from './room-options.ts'
import type { UpdateLog } from './update-log.ts'

export type RoomsOptions = RoomOptions & {
  /** How long a room without clients stays loaded; 30 s. */
  idleMs?: number
  /** A document has been opened on this node. */
  onOpen?: (documentId: string) => void
  /** A room has ended because nobody is in it; nothing of it is in flight any more. */
  onIdle?: (documentId: string) => void
}

/** Rows that are merged on the event loop when a document is opened; takes a few milliseconds. */
const LONG_HISTORY = 200

export type Opened = { ok: true; room: Room } | Refused

type Entry = { opening: Promise<Opened>; room?: Room; idleTimer?: ReturnType<typeof setTimeout> }

/** The documents that are open on this node. */
export class Rooms {
  readonly #log: UpdateLog
  readonly #options: RoomsOptions
  readonly #entries = new Map<string, Entry>()
  /** Commits still in flight in rooms that have ended. */
  readonly #settling = new Map<string, Promise<void>>()
  #draining = false
  #revision = 0

  constructor(log: UpdateLog, options: RoomsOptions = {}) {
    this.#log = log
    this.#options = options
  }

  /**
   * Grows with every `closeDocument` and `closeFor`. Who judges access before joining compares it afterwards:
   * if it moved, the judgement may be older than the change and must be made again.
   */
  get revision(): number {
    return this.#revision
  }

  /** How many documents are loaded. */
  get size(): number {
    return this.#entries.size
  }

  /** The rooms that are open on this node. */
  list(): Room[] {
    return [...this.#entries.values()].flatMap(({ room }) =>
      room === undefined || room.closed !== undefined ? [] : room,
    )
  }

  /** The room, if it is loaded. */
  find(documentId: string): Room | undefined {
    const room = this.#entries.get(documentId)?.room
    return room?.closed === undefined ? room : undefined
  }

  /** Loads a room once, however many ask. A failed load is refused and forgotten: never a blank document. */
  open(documentId: string): Promise<Opened> {
    if (this.#draining) return Promise.resolve(refused('unavailable'))
    const known = this.#entries.get(documentId)
    if (known !== undefined && known.room?.closed === undefined) {
      if (known.room !== undefined) this.#dropLater(documentId, known)
      return known.opening
    }
    const entry: Entry = { opening: this.#load(documentId) }
    this.#entries.set(documentId, entry)
    entry.opening = entry.opening.then((opened) => this.#opened(documentId, entry, opened))
    return entry.opening
  }

  /** Ends a document's room on this node and tells its clients. */
  async closeDocument(documentId: string, reason: CloseReason): Promise<void> {
    this.#revision++
    const entry = this.#entries.get(documentId)
    if (entry === undefined) return
    await entry.opening
    this.#end(documentId, entry, reason)
  }

  /** Sends away every connection whose access may have changed. */
  closeFor(applies: (connection: RoomConnection, documentId: string) => boolean, reason: CloseReason): void {
    this.#revision++
    for (const [documentId, { room }] of this.#entries) {
      for (const connection of room?.connections ?? []) {
        if (applies(connection, documentId)) room?.closeConnection(connection, reason)
      }
    }
  }

  /** Shutdown: nothing new is let in, what was accepted is committed, then every client is told to come back. */
  async drain(): Promise<void> {
    this.#draining = true
    const entries = [...this.#entries]
    await Promise.all(entries.map(([, entry]) => entry.opening))
    await Promise.all(entries.map(([, { room }]) => room?.finish('unavailable')))
    for (const [documentId, entry] of entries) this.#end(documentId, entry, 'unavailable')
    await Promise.all(this.#settling.values())
  }

  async #load(documentId: string): Promise<Opened> {
    // A commit of the previous room may still be on its way; it must be in what we read.
    await this.#settling.get(documentId)
    try {
      const slice = await this.#log.open(documentId)
      if (slice === 'missing') return refused('not-found')
      const updates = await this.#mergeLong(slice.updates)
      return { ok: true, room: new Room(documentId, this.#log, { ...slice, updates }, this.#options) }
    } catch (error) {
      this.#options.report?.(error)
      return refused('unavailable')
    }
  }

  /** A long history is merged before anybody is served, and not on the event loop. */
  #mergeLong(updates: Uint8Array[]): Promise<Uint8Array[]> | Uint8Array[] {
    const { threads, report } = this.#options
    if (threads === undefined || updates.length <= LONG_HISTORY) return updates
    return threads.merging.run('compact', updates, MERGE_MS).then(
      (merged) => [merged],
      (error) => {
        report?.(error)
        return updates
      },
    )
  }

  #opened(documentId: string, entry: Entry, opened: Opened): Opened {
    if (opened.ok) {
      entry.room = opened.room
      this.#options.onOpen?.(documentId)
      this.#dropLater(documentId, entry)
    } else if (this.#entries.get(documentId) === entry) this.#entries.delete(documentId)
    return opened
  }

  #dropLater(documentId: string, entry: Entry): void {
    clearTimeout(entry.idleTimer)
    entry.idleTimer = setTimeout(
      () => void this.#dropIfIdle(documentId, entry),
      this.#options.idleMs ?? 30_000,
    )
    entry.idleTimer.unref()
  }

  async #dropIfIdle(documentId: string, entry: Entry): Promise<void> {
    await entry.room?.settled()
    if (entry.room?.connections.length === 0) {
      this.#end(documentId, entry, 'unavailable')
      this.#options.onIdle?.(documentId)
    } else this.#dropLater(documentId, entry)
  }

  #end(documentId: string, entry: Entry, reason: CloseReason): void {
    clearTimeout(entry.idleTimer)
    if (this.#entries.get(documentId) === entry) this.#entries.delete(documentId)
    const { room } = entry
    if (room === undefined) return
    room.close(reason)
    const settled = room.settled().then(() => {
      if (this.#settling.get(documentId) === settled) this.#settling.delete(documentId)
    })
    this.#settling.set(documentId, settled)
  }
}
