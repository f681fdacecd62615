import { generalFragment } from '@pilin/domain/minutes/fragments'
import * as Y from 'yjs'
import { seeded } from '../../kit/seeded.ts'

/** A long history of one document: an update for each edit, and how far each client's text goes. */
export type History = { updates: Uint8Array[]; until: Record<number, number> }

const clients = Array.from({ length: 10 }, (_, index) => 101 + index)

/** Ten people write an hour's minutes: bursts of characters here and there, a tenth of them taken back. */
export function makeHistory(edits: number): History {
  const random = seeded(4)
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const texts: Y.XmlText[] = []
  for (const client of clients) {
    doc.clientID = client
    const text = new Y.XmlText('第')
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [text])
    doc.getXmlFragment(generalFragment).push([paragraph])
    texts.push(text)
  }
  while (updates.length < edits) {
    const text = texts[Math.floor(random() * texts.length)]
    doc.clientID = clients[Math.floor(random() * clients.length)] ?? 101
    let at = Math.floor(random() * (text?.length ?? 0))
    for (let count = 0; count < 25; count++) {
      if (random() < 0.9 || at === 0) text?.insert(at++, '字')
      else text?.delete(--at, 1)
    }
  }
  updates.length = edits
  const whole = new Y.Doc()
  for (const update of updates) Y.applyUpdate(whole, update)
  return { updates, until: Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(whole))) }
}
