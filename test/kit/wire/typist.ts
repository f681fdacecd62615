import { generalFragment } from '@pilin/domain/minutes/fragments'
import * as Y from 'yjs'
import { Writer } from './bytes.ts'

/** A V1 item that holds text and stands right of another. */
const textRightOfOrigin = 0x80 | 4

/** One editor's own paragraph, to which characters are added: the updates that Yjs would make, at no cost. */
export class Typist {
  readonly client: number
  /** The clock of the next character. */
  clock: number
  /** The paragraph with its first character; sent once, before anything else. */
  readonly first: Uint8Array

  constructor(client: number) {
    this.client = client
    const doc = new Y.Doc()
    doc.clientID = client
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('第')])
    doc.getXmlFragment(generalFragment).insert(0, [paragraph])
    this.first = Y.encodeStateAsUpdate(doc)
    this.clock = Y.getState(doc.store, client)
    doc.destroy()
  }

  /** The update of one more character at the end of the paragraph. */
  type(character = 'x'): Buffer {
    const update = new Writer().uint(1).uint(1).uint(this.client).uint(this.clock)
    update
      .byte(textRightOfOrigin)
      .uint(this.client)
      .uint(this.clock - 1)
    this.clock += 1
    return update.text(character).uint(0).done()
  }
}
