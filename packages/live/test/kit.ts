import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { LiveSession } from '../src/live-session.ts'
import { MemoryLink, type MemoryLinkOptions, type ServerEnd } from '../src/memory-transport.ts'
import { MemoryUpdateLog } from '../src/memory-update-log.ts'
import type { Access, RefusalCode, ServerEvent, ServerMessages } from '../src/protocol.ts'
import { LiveProvider } from '../src/provider.ts'
import { Room } from '../src/room.ts'
import type { RoomConnection, SendToClient } from '../src/room-connection.ts'
import { Rooms, type RoomsOptions } from '../src/rooms.ts'
import type { UnsavedStore } from '../src/unsaved-store.ts'
import type { AcceptedUpdate, AppendReceipt, UpdateLog } from '../src/update-log.ts'

export const DOCUMENT = '6f1d2b0a-3c4e-4f5a-8b6c-7d8e9f0a1b2c'

export function textOf(doc: Y.Doc): string {
  return doc.getText('body').toString()
}

/** Everything a reader could see, for comparison: never compare state vectors. */
export function contentOf(doc: Y.Doc): string {
  const head = Object.entries(doc.getMap('head').toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([doc.getText('body').toDelta(), doc.getXmlFragment('page').toString(), head])
}

export async function logContent(log: UpdateLog): Promise<Y.Doc> {
  const slice = await log.open(DOCUMENT)
  const doc = new Y.Doc()
  if (slice !== 'missing') for (const update of slice.updates) Y.applyUpdate(doc, update)
  return doc
}

export function newLog(): MemoryUpdateLog {
  const log = new MemoryUpdateLog()
  log.create(DOCUMENT)
  return log
}

/** Each append waits until the test commits or fails it. */
export class ControlledLog implements UpdateLog {
  readonly inner = newLog()
  readonly waiting: {
    batch: readonly AcceptedUpdate[]
    commit: () => Promise<void>
    fail: (error: Error) => void
  }[] = []

  open = (documentId: string) => this.inner.open(documentId)
  readSince = (documentId: string, seq: number) => this.inner.readSince(documentId, seq)

  append(documentId: string, batch: readonly AcceptedUpdate[]): Promise<AppendReceipt> {
    return new Promise((resolve, reject) => {
      const commit = async () => {
        this.waiting.splice(0, 1)
        await this.inner.append(documentId, batch).then(resolve, reject)
        await turns()
      }
      const fail = (error: Error) => {
        this.waiting.splice(0, 1)
        reject(error)
      }
      this.waiting.push({ batch, commit, fail })
    })
  }

  async commit(): Promise<void> {
    await this.waiting[0]?.commit()
  }

  async fail(error = new Error('database gone')): Promise<void> {
    this.waiting[0]?.fail(error)
    await turns()
  }
}

/** Lets everything that is ready run. */
export async function turns(count = 20): Promise<void> {
  for (let i = 0; i < count; i++) await Promise.resolve()
}

export type Sent = { event: ServerEvent; payload: ServerMessages[ServerEvent] }

/** A client that speaks to a room directly. */
export class Peer {
  readonly doc = new Y.Doc()
  readonly sent: Sent[] = []
  readonly connection: RoomConnection
  readonly room: Room
  count = 0

  constructor(room: Room, id: string, { author = id, access = 'write' as Access, presenceId = 0 } = {}) {
    this.room = room
    if (presenceId) this.doc.clientID = presenceId
    this.connection = {
      id,
      author,
      access,
      presenceId: this.doc.clientID,
      user: { name: `姓名${author}`, colour: '#a00' },
      send: (event, payload) => this.sent.push({ event, payload }),
    }
  }

  join() {
    const result = this.room.join(this.connection, Y.encodeStateVector(this.doc))
    if (result.ok) Y.applyUpdate(this.doc, new Uint8Array(result.update as ArrayBuffer))
    return result
  }

  /** The same into a large document. */
  async joinAside() {
    const result = await this.room.joinAside(this.connection, Y.encodeStateVector(this.doc))
    if (result.ok) Y.applyUpdate(this.doc, new Uint8Array(result.update as ArrayBuffer))
    return result
  }

  /** Changes the own document and returns the update. */
  edit(change: (doc: Y.Doc) => void): Uint8Array {
    const before = Y.encodeStateVector(this.doc)
    let update: Uint8Array | undefined
    const keep = (bytes: Uint8Array) => {
      update = bytes
    }
    this.doc.on('update', keep)
    this.doc.transact(() => change(this.doc))
    this.doc.off('update', keep)
    return update ?? Y.encodeStateAsUpdate(this.doc, before)
  }

  type(text: string) {
    return this.submit(this.edit((doc) => doc.getText('body').insert(doc.getText('body').length, text)))
  }

  submit(bytes: Uint8Array, id = `${this.connection.id}-${++this.count}`) {
    return this.room.submit(this.connection.id, { id, bytes })
  }

  events(event: ServerEvent) {
    return this.sent.filter((message) => message.event === event)
  }
}

export async function openRoom(log: UpdateLog, options = {}): Promise<Room> {
  const slice = await log.open(DOCUMENT)
  if (slice === 'missing') throw new Error('no such document')
  return new Room(DOCUMENT, log, slice, { presenceIntervalMs: 0, ...options })
}

export function presenceOf(doc: Y.Doc, state: Record<string, unknown>): Uint8Array {
  const awareness = new Awareness(doc)
  awareness.setLocalState(state)
  const bytes = encodeAwarenessUpdate(awareness, [doc.clientID])
  awareness.destroy()
  return bytes
}

/** A server process that a test can kill. The log survives it. */
export class Server {
  readonly log: UpdateLog
  readonly #options: RoomsOptions
  rooms: Rooms
  access: Access | RefusalCode = 'write'
  #sockets = 0

  constructor(log: UpdateLog, options: RoomsOptions = {}) {
    this.log = log
    this.#options = options
    this.rooms = new Rooms(log, options)
  }

  link(author: string, options: MemoryLinkOptions = {}): MemoryLink {
    return new MemoryLink((send) => this.connect(author, send), options)
  }

  /** A new socket of somebody. */
  connect(author: string, send: SendToClient): ServerEnd {
    const session = new LiveSession({
      id: `socket-${++this.#sockets}`,
      rooms: this.rooms,
      send,
      admit: async () =>
        this.access === 'write' || this.access === 'read'
          ? { ok: true, author, access: this.access, user: { name: `姓名${author}`, colour: '#a00' } }
          : { ok: false, code: this.access },
    })
    return {
      answer: async (event, payload) => {
        if (event === 'live:join') return session.join(payload)
        return event === 'live:check' ? session.check(payload) : session.update(payload)
      },
      receive: (event, payload) =>
        event === 'live:presence' ? session.presence(payload) : session.leave(payload),
      end: () => session.end(),
    }
  }

  /** The process dies: rooms and sockets are gone, nothing is said. The caller cuts the links. */
  restart(): void {
    this.rooms = new Rooms(this.log, this.#options)
  }
}

/** A browser tab. */
export class Editor {
  readonly doc = new Y.Doc()
  readonly awareness = new Awareness(this.doc)
  readonly link: MemoryLink
  readonly provider: LiveProvider

  constructor(
    server: Pick<Server, 'link'>,
    author: string,
    options: MemoryLinkOptions & { clientId?: number; random?: () => number; unsaved?: UnsavedStore } = {},
  ) {
    if (options.clientId) {
      this.doc.clientID = options.clientId
      this.awareness.clientID = options.clientId
    }
    this.link = server.link(author, options)
    const { doc, awareness } = this
    this.provider = new LiveProvider({
      transport: this.link.transport,
      documentId: DOCUMENT,
      doc,
      awareness,
      random: options.random,
      unsaved: options.unsaved,
    })
  }

  get status() {
    return this.provider.status.getSnapshot()
  }

  get text(): string {
    return textOf(this.doc)
  }

  type(text: string, at = this.doc.getText('body').length): void {
    this.doc.getText('body').insert(at, text)
  }

  destroy(): void {
    this.provider.destroy()
    this.awareness.destroy()
    this.doc.destroy()
  }
}
