import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { sectionContent } from '@pilin/domain/minutes/content'
import type { BlockNode, InlineNode } from '@pilin/domain/minutes/content-nodes'
import * as Y from 'yjs'

export function paragraph(...content: InlineNode[]): BlockNode {
  return { type: 'paragraph', content }
}

export function text(words: string): InlineNode {
  return { type: 'text', text: words }
}

export function bold(words: string): InlineNode {
  return { type: 'text', text: words, marks: [{ type: 'bold' }] }
}

export function bulletList(items: readonly string[]): BlockNode {
  return {
    type: 'bulletList',
    content: items.map((item) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [text(item)] }],
    })),
  }
}

export function resolution(id: string, words: string): BlockNode {
  return { type: 'resolution', attrs: { id }, content: [text(words)] }
}

export function actionItem(
  attrs: { id: string; personId: string; dueOn: CivilDate },
  words: string,
): BlockNode {
  return { type: 'actionItem', attrs, content: [text(words)] }
}

/** The parts of the minutes as one Yjs update, as an editor would have sent it, and the client id in it. */
export function recordUpdate(parts: ReadonlyMap<string, BlockNode[]>): { bytes: Uint8Array; client: number } {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const [fragment, blocks] of parts) {
      // The editor's vocabulary is closed; data that does not fit would vanish silently when it is read.
      sectionContent.parse({ type: 'doc', content: blocks })
      const place = doc.getXmlFragment(fragment)
      for (const block of blocks) append(place, block)
    }
  })
  const update = { bytes: Y.encodeStateAsUpdate(doc), client: doc.clientID }
  doc.destroy()
  return update
}

// Yjs reads only what belongs to a document, so an element is put in its place before it is filled.
type Place = { push(elements: Y.XmlElement[]): void }

function append(place: Place, block: BlockNode): void {
  const element = new Y.XmlElement<Record<string, string>>(block.type)
  place.push([element])
  if (block.type === 'orderedList') throw new Error('the demo minutes have no numbered lists')
  if (block.type === 'bulletList') {
    for (const { content } of block.content) {
      const item = new Y.XmlElement('listItem')
      element.push([item])
      for (const child of content) append(item, child)
    }
    return
  }
  for (const [name, value] of Object.entries(block.attrs ?? {})) {
    if (typeof value === 'string') element.setAttribute(name, value)
  }
  const words = new Y.XmlText()
  element.push([words])
  words.applyDelta((block.content ?? []).map(insertOf))
}

function insertOf(node: InlineNode) {
  if (node.type !== 'text') throw new Error('the demo minutes have no hard breaks')
  if (!node.marks) return { insert: node.text }
  return { insert: node.text, attributes: Object.fromEntries(node.marks.map(({ type }) => [type, {}])) }
}
