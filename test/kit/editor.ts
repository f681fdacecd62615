import { LiveProvider } from '@pilin/live/provider'
import { socketTransport } from '@pilin/live/socket-transport'
import { io } from 'socket.io-client'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { SessionCookie } from './session.ts'

/** Somebody who edits a live document without a browser, over a real connection. */
export type Editor = {
  doc: Y.Doc
  provider: LiveProvider
  /** Adds a paragraph at the end of a part of the document. */
  write(fragment: string, text: string): void
  /** The words of a part, one line for each paragraph. */
  text(fragment: string): string
  /** Goes away as a closed tab does; nothing is sent any more. */
  close(): void
}

export type EditorOptions = { url: string; cookie: SessionCookie; documentId: string }

export function openEditor({ url, cookie, documentId }: EditorOptions): Editor {
  const socket = io(url, {
    path: '/live',
    forceNew: true,
    transports: ['websocket'],
    reconnectionDelay: 100,
    reconnectionDelayMax: 500,
    extraHeaders: { cookie: cookie.header, origin: url },
  })
  // The server closes a connection to have it judged anew; a browser page comes back the same way.
  socket.on(
    'disconnect',
    (reason) => reason === 'io server disconnect' && setTimeout(() => socket.connect(), 100),
  )
  const doc = new Y.Doc()
  const provider = new LiveProvider({
    transport: socketTransport(socket),
    documentId,
    doc,
    awareness: new Awareness(doc),
  })
  return {
    doc,
    provider,
    write(fragment, text) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      doc.getXmlFragment(fragment).push([paragraph])
    },
    text: (fragment) => textOf(doc, fragment),
    close() {
      provider.destroy()
      socket.disconnect()
    },
  }
}

/** The words of a part of a live document, one line for each paragraph. */
export function textOf(doc: Y.Doc, fragment: string): string {
  return doc
    .getXmlFragment(fragment)
    .toArray()
    .map((block) => block.toString().replace(/<[^>]*>/g, ''))
    .join('\n')
}
