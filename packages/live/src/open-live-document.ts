import { io } from 'socket.io-client'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { LiveProvider } from './live-provider.ts'
import type { CloseReason } from './protocol.ts'
import type { SaveState, SaveStatus } from './save-status.ts'
import { socketTransport } from './socket-transport.ts'
import type { UnsavedStore } from './unsaved-store.ts'

/** When the server ends a connection, it wants the client to come back and be judged anew. */
const COME_BACK_MS = 200

export type LiveDocumentOptions = {
  /** The server's address as people open it, such as `http://localhost:3000`; it is sent as the Origin too. */
  url: string
  /** The uuid of the document. */
  documentId: string
  /** The session as a `Cookie` header: `pilin.session_token=…`. */
  cookie: string
  /** Where to keep unsaved edits over the end of the process. */
  unsaved?: UnsavedStore
}

/** Why a document is shut: what the server said about it, or that the session is over. */
export type ShutReason = CloseReason | 'signed-out'

/** An open document, with a connection of its own. */
export type LiveDocument = {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly provider: LiveProvider
  /** What is saved at the moment, and everything else that a person must know. */
  readonly status: SaveState
  /** Resolves when the document is open, or with the reason when it is refused. */
  opened(): Promise<{ ok: true } | { ok: false; reason: ShutReason }>
  /** Resolves when every edit made so far is committed. */
  acked(): Promise<void>
  /** Calls back whenever edits have been committed. Returns how to stop. */
  onAcked(listener: (at: Date) => void): () => void
  /** Resolves with the reason when the server takes nothing more. */
  readonly closed: Promise<ShutReason>
  /** Goes away at once, like a closed tab. What is not committed is lost unless it is kept. */
  close(): void
}

/**
 * Opens a live document from a script: a connection, a `Y.Doc`, and word of what is committed. Comes back by itself
 * whenever the connection breaks, until `close`.
 */
export function openLiveDocument({ url, documentId, cookie, unsaved }: LiveDocumentOptions): LiveDocument {
  const { socket, signedOut, disconnect } = connect(url, cookie)
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const transport = socketTransport(socket)
  const provider = new LiveProvider({ transport, documentId, doc, awareness, unsaved })
  const { status } = provider
  const closed = Promise.race([signedOut, until(status, ({ closedReason }) => closedReason ?? undefined)])
  const joined = until(status, ({ phase }) => (phase === 'synced' ? { ok: true as const } : undefined))
  return {
    doc,
    awareness,
    provider,
    get status() {
      return status.getSnapshot()
    },
    opened: () => Promise.race([joined, closed.then((reason) => ({ ok: false as const, reason }))]),
    acked: () => provider.acked(),
    onAcked(listener) {
      let last = status.getSnapshot().savedAt
      return status.subscribe(() => {
        const { savedAt } = status.getSnapshot()
        if (savedAt !== null && savedAt !== last) listener(savedAt)
        last = savedAt
      })
    },
    closed,
    close() {
      provider.destroy()
      awareness.destroy()
      disconnect()
    },
  }
}

/** A connection that comes back by itself, also when the server wants to judge it anew; not when the session is over. */
function connect(url: string, cookie: string) {
  const socket = io(url, {
    path: '/live',
    forceNew: true,
    transports: ['websocket'],
    reconnectionDelay: 100,
    reconnectionDelayMax: 2_000,
    extraHeaders: { cookie, origin: new URL(url).origin },
  })
  let again: ReturnType<typeof setTimeout> | undefined
  const comeBack = () => {
    clearTimeout(again)
    again = setTimeout(() => socket.connect(), COME_BACK_MS)
  }
  const signedOut = new Promise<'signed-out'>((resolve) => {
    socket.on('disconnect', (reason) => reason === 'io server disconnect' && comeBack())
    socket.on('connect_error', ({ message }) => {
      if (message === 'signed-out') resolve(message)
      else if (!socket.active) comeBack()
    })
  })
  const disconnect = () => {
    clearTimeout(again)
    socket.disconnect()
  }
  return { socket, signedOut, disconnect }
}

/** Resolves as soon as the state holds what is looked for. */
function until<Found>(status: SaveStatus, find: (state: SaveState) => Found | undefined): Promise<Found> {
  return new Promise((resolve) => {
    const off = status.subscribe(look)
    function look(): void {
      const found = find(status.getSnapshot())
      if (found === undefined) return
      off()
      resolve(found)
    }
    look()
  })
}
