import { PROTOCOL_VERSION } from '@pilin/live/protocol'
import { io, type Socket } from 'socket.io-client'
import * as Y from 'yjs'
import type { SessionCookie } from './session.ts'

/** A connection that speaks the live protocol by hand, so that it can say what no page would. */
export async function openRawSocket(url: string, cookie: SessionCookie): Promise<Socket> {
  const socket = io(url, {
    path: '/live',
    forceNew: true,
    transports: ['websocket'],
    extraHeaders: { cookie: cookie.header, origin: url },
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}

/** Joins a document and sends text into it, whatever the server said about reading and writing. */
export async function writeRaw(socket: Socket, documentId: string, fragment: string, text: string) {
  const doc = new Y.Doc()
  const joined: unknown = await socket.timeout(5_000).emitWithAck('live:join', {
    documentId,
    version: PROTOCOL_VERSION,
    stateVector: bytesOf(Y.encodeStateVector(doc)),
    presenceId: doc.clientID,
  })
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  doc.getXmlFragment(fragment).push([paragraph])
  const bytes = bytesOf(Y.encodeStateAsUpdate(doc))
  const update = { documentId, id: crypto.randomUUID(), bytes }
  const written: unknown = await socket.timeout(5_000).emitWithAck('live:update', update)
  return { joined, written }
}

function bytesOf(view: Uint8Array): ArrayBuffer {
  return new Uint8Array(view).buffer
}
