import { randomUUID } from 'node:crypto'
import { PROTOCOL_VERSION } from '@pilin/live/protocol'
import { io, type Socket } from 'socket.io-client'
import * as Y from 'yjs'
import { paragraph, typeBlocks } from './minutes-text.ts'

type Connection = { url: string; cookie?: string; origin?: string; websocket?: boolean }

/** A socket as a browser opens it; `origin` and `cookie` are what a test may spoil. */
export function openSocket({ url, cookie, origin = url, websocket = true }: Connection): Socket {
  const extraHeaders: Record<string, string> = { origin }
  if (cookie) extraHeaders.cookie = cookie
  return io(url, {
    path: '/live',
    transports: websocket ? ['websocket'] : ['polling'],
    extraHeaders,
    reconnection: false,
    forceNew: true,
  })
}

/** Resolves with 'connected', or with the reason why not. */
export function handshake(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    socket.once('connect', () => resolve('connected'))
    socket.once('connect_error', (error) => resolve(error.message))
  })
}

/** Sends an event and waits for its answer. */
export function ask(socket: Socket, event: string, payload: unknown): Promise<Record<string, unknown>> {
  return socket.timeout(10_000).emitWithAck(event, payload) as Promise<Record<string, unknown>>
}

/** A writer of minutes at the level of the protocol, without the provider that repairs things. */
export class LiveWriter {
  readonly socket: Socket
  readonly documentId: string
  readonly doc = new Y.Doc()
  readonly closed: string[] = []

  constructor(socket: Socket, documentId: string) {
    this.socket = socket
    this.documentId = documentId
    socket.on('live:updates', ({ bytes }: { bytes: Uint8Array }) => {
      Y.applyUpdate(this.doc, new Uint8Array(bytes), 'server')
    })
    socket.on('live:closed', ({ reason }: { reason: string }) => this.closed.push(reason))
  }

  async join(): Promise<Record<string, unknown>> {
    const result = await ask(this.socket, 'live:join', this.joinRequest())
    if (result.ok === true) Y.applyUpdate(this.doc, new Uint8Array(result.update as Uint8Array), 'server')
    return result
  }

  joinRequest() {
    const { documentId, doc } = this
    const stateVector = Buffer.from(Y.encodeStateVector(doc))
    return { documentId, version: PROTOCOL_VERSION, stateVector, presenceId: doc.clientID }
  }

  /** Types a paragraph and waits for the acknowledgement. */
  write(text: string): Promise<Record<string, unknown>> {
    return ask(this.socket, 'live:update', this.updateRequest(text))
  }

  updateRequest(text: string) {
    const before = Y.encodeStateVector(this.doc)
    typeBlocks(this.doc, 'general', [paragraph(text)])
    const bytes = Buffer.from(Y.encodeStateAsUpdate(this.doc, before))
    return { documentId: this.documentId, id: randomUUID(), bytes }
  }

  get text(): string {
    return this.doc.getXmlFragment('general').toString()
  }
}
