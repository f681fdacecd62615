import { type LiveProvider, openLiveDocument } from '@pilin/live/provider'
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
  const live = openLiveDocument({ url, documentId, cookie: cookie.header })
  const { doc, provider } = live
  return {
    doc,
    provider,
    write(fragment, text) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      doc.getXmlFragment(fragment).push([paragraph])
    },
    text: (fragment) => textOf(doc, fragment),
    close: live.close,
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
