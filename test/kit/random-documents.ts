import fc from 'fast-check'
import * as Y from 'yjs'

/** One thing that somebody does to a part of a record. */
export type Edit = { fragment: string; block: number; place: number; text: string; kind: EditKind }
const kinds = ['type', 'delete', 'bold', 'paragraph', 'resolution', 'list', 'speaker', 'remove'] as const
type EditKind = (typeof kinds)[number]

/** What people might do one after another, in two parts of a record. */
export const edits = fc.array(
  fc.record({
    fragment: fc.constantFrom('general', 'agenda:0198b1d0-7c00-7000-8000-000000000001'),
    block: fc.nat(5),
    place: fc.nat(12),
    text: fc.string({
      unit: fc.constantFrom('山', '塘', '会', '议', 'a', '𠮷', '。'),
      minLength: 1,
      maxLength: 5,
    }),
    kind: fc.constantFrom(...kinds),
  }),
  { maxLength: 14 },
)

/** Does it to a document, as an editor would: text lies in paragraphs, never cut inside a character. */
export function perform(doc: Y.Doc, { fragment, block, place, text, kind }: Edit): void {
  const part = doc.getXmlFragment(fragment)
  const at = part.length === 0 ? 0 : block % (part.length + 1)
  doc.transact(() => {
    switch (kind) {
      case 'paragraph':
        return part.insert(at, [lineOf('paragraph', text)])
      case 'resolution':
        return part.insert(at, [lineOf('resolution', text)])
      case 'list':
        return part.insert(at, [listOf(text)])
      case 'remove':
        return part.length > 0 ? part.delete(block % part.length, 1) : undefined
      default:
        return editText(textAt(part, block), { place, text, kind })
    }
  })
}

function editText(
  found: Y.XmlText | undefined,
  { place, text, kind }: Pick<Edit, 'place' | 'text' | 'kind'>,
): void {
  if (!found) return
  const letters = [
    ...found
      .toDelta()
      .map(({ insert }: { insert: string }) => insert)
      .join(''),
  ]
  const before = place % (letters.length + 1)
  const offset = letters.slice(0, before).join('').length
  const next = letters[before]?.length ?? 0
  if (kind === 'type') found.insert(offset, text)
  if (kind === 'delete' && next > 0) found.delete(offset, next)
  if (kind === 'bold' && next > 0) found.format(offset, next, { bold: {} })
  if (kind === 'speaker' && found.parent instanceof Y.XmlElement) found.parent.push([speaker(text)])
}

function textAt(part: Y.XmlFragment, block: number): Y.XmlText | undefined {
  const element = part.length > 0 ? part.get(block % part.length) : undefined
  const first = element instanceof Y.XmlElement && element.length > 0 ? element.get(0) : undefined
  return first instanceof Y.XmlText ? first : undefined
}

function lineOf(name: string, text: string): Y.XmlElement {
  const element = new Y.XmlElement(name)
  if (name === 'resolution') element.setAttribute('id', crypto.randomUUID())
  element.insert(0, [new Y.XmlText(text)])
  return element
}

function listOf(text: string): Y.XmlElement {
  const list = new Y.XmlElement('bulletList')
  const item = new Y.XmlElement('listItem')
  item.insert(0, [lineOf('paragraph', text)])
  list.insert(0, [item])
  return list
}

function speaker(name: string): Y.XmlElement {
  const element = new Y.XmlElement('speaker')
  element.setAttribute('personId', '0198b1d0-7c00-7000-8000-000000000002')
  element.setAttribute('name', name)
  element.setAttribute('unit', '南山塘')
  return element
}
