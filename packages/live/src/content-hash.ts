import { digest } from 'lib0/hash/sha256'
import * as Y from 'yjs'

type Writer = (piece: string) => void
type Type = NonNullable<ReturnType<Y.Doc['share']['get']>>

/**
 * A hash of what a reader sees: 64 hexadecimal digits, equal for equal content whatever its history. Two copies can
 * have equal state vectors and different content, so no clock and no client id goes into it.
 */
export function contentHash(doc: Y.Doc): string {
  const pieces: string[] = []
  const write: Writer = (piece) => void pieces.push(piece)
  for (const [name, root] of sorted(doc.share)) {
    const before = pieces.length
    writeType(root, write)
    // A part that was only looked at exists on one side and is no difference.
    if (pieces.length > before) write(frame('root', name))
  }
  return [...digest(new TextEncoder().encode(pieces.join('')))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

/** The same of the document that these updates make; the document itself is gone afterwards. */
export function contentHashOf(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const hash = contentHash(doc)
  doc.destroy()
  return hash
}

/** Nothing is written for what is empty; everything else is framed, so that no two contents read alike. */
function writeType(type: Type, write: Writer): void {
  for (const [key, item] of sorted(type._map)) {
    if (item.deleted) continue
    write(frame('key', key))
    writeContent(item, write)
  }
  new Run(write).read(type._start)
}

/** A sequence. Yjs cuts text into items as it came; here neighbours with the same marks are one piece. */
class Run {
  readonly #write: Writer
  readonly #marks = new Map<string, string>()
  #text = ''
  #textMarks = ''

  constructor(write: Writer) {
    this.#write = write
  }

  read(first: Y.Item | null): void {
    for (let item = first; item !== null; item = item.right) if (!item.deleted) this.#take(item)
    this.#end()
  }

  #take(item: Y.Item): void {
    const { content } = item
    if (content instanceof Y.ContentFormat) {
      if (content.value === null) this.#marks.delete(content.key)
      else this.#marks.set(content.key, json(content.value))
    } else if (content instanceof Y.ContentString) {
      const marks = json(sorted(this.#marks))
      if (marks !== this.#textMarks) this.#end()
      this.#textMarks = marks
      this.#text += content.str
    } else {
      this.#end()
      writeContent(item, this.#write)
    }
  }

  #end(): void {
    if (this.#text !== '') this.#write(frame('text', this.#textMarks, this.#text))
    this.#text = ''
  }
}

function writeContent({ content }: Y.Item, write: Writer): void {
  if (content instanceof Y.ContentType) {
    const { type } = content
    write(frame('open', type instanceof Y.XmlElement ? type.nodeName : ''))
    writeType(type, write)
    write(frame('close'))
  } else if (content instanceof Y.ContentBinary) write(frame('binary', content.content.join()))
  else for (const value of content.getContent()) write(frame('value', json(value)))
}

/** Lengths stand before the texts. */
function frame(...texts: string[]): string {
  return texts.map((text) => `${text.length}:${text}`).join('')
}

/** JSON with the keys of objects in order. */
function json(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(sorted(Object.entries(inner)))
        : inner,
    ) ?? 'undefined'
  )
}

function sorted<T>(entries: Iterable<[string, T]>): [string, T][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
}
