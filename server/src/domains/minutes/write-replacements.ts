import { changedPart, findQuote, type SentencePlace, sentencePlaces } from '@pilin/domain/minutes/sentences'
import * as Y from 'yjs'
import { DomainError } from '../../kernel/domain-error.ts'

/** A sentence of a part of the live document, and the words that take its place. */
export type Replacement = { fragment: string; position: number; quote: string; proposed: string }

/** A stretch of a line: the shared text that holds it, where it begins there and in the line. */
type Stretch = { text: Y.XmlText; offset: number; from: number; length: number }
type Line = { words: string; stretches: Stretch[] }

/**
 * Writes replacements into a live document, each only where its words differ, so that what stands around keeps
 * its marks and its authors. Returns the change as one update, with the client id under which it was made.
 * @throws DomainError CORRECTION_STALE when a sentence is not there
 */
export function writeReplacements(updates: Uint8Array[], replacements: readonly Replacement[]) {
  const doc = new Y.Doc()
  try {
    for (const update of updates) Y.applyUpdate(doc, update)
    const before = Y.encodeStateVector(doc)
    doc.transact(() => {
      for (const fragment of new Set(replacements.map((each) => each.fragment))) {
        replaceIn(
          doc.getXmlFragment(fragment),
          replacements.filter((each) => each.fragment === fragment),
        )
      }
    })
    return { bytes: Y.encodeStateAsUpdate(doc, before), clientId: doc.clientID }
  } finally {
    doc.destroy()
  }
}

/** From the end to the beginning, so that no change moves a place that is still to come. */
function replaceIn(fragment: Y.XmlFragment, replacements: readonly Replacement[]): void {
  const lines = linesOf(fragment)
  const places = sentencePlaces(lines.map(({ words }) => words))
  const sentences = places.map(({ text }) => text)
  const found = replacements.map((replacement) => {
    const place = places[findQuote(sentences, replacement.quote, replacement.position) ?? -1]
    if (!place) throw new DomainError('CORRECTION_STALE')
    return { place, replacement }
  })
  found.sort((a, b) => b.place.line - a.place.line || b.place.from - a.place.from)
  for (const { place, replacement } of found) replaceAt(lines[place.line], place, replacement)
}

function replaceAt(line: Line | undefined, place: SentencePlace, { quote, proposed }: Replacement): void {
  if (!line) return
  const part = changedPart(quote, proposed)
  const [from, to] = [place.from + part.from, place.from + part.to]
  const home = line.stretches.findLast((stretch) => stretch.from < from) ?? line.stretches[0]
  for (const stretch of line.stretches.toReversed()) {
    const start = Math.max(from, stretch.from)
    const end = Math.min(to, stretch.from + stretch.length)
    if (start < end) stretch.text.delete(stretch.offset + start - stretch.from, end - start)
  }
  // Behind what was there: new words take the marks of those before them.
  if (home && part.insert !== '') home.text.insert(home.offset + from - home.from, part.insert)
}

/** The lines as they are read: one for each block, and after every break. */
function linesOf(fragment: Y.XmlFragment): Line[] {
  const lines: Line[] = []
  collect(fragment, lines)
  return lines
}

const textBlocks = new Set(['paragraph', 'resolution', 'actionItem'])

function collect(node: Y.XmlFragment | Y.XmlElement, lines: Line[]): void {
  for (const child of node.toArray()) {
    if (child instanceof Y.XmlText) addText(child, lines)
    if (!(child instanceof Y.XmlElement)) continue
    if (child.nodeName === 'hardBreak' || textBlocks.has(child.nodeName)) lines.push(emptyLine())
    collect(child, lines)
  }
}

function addText(text: Y.XmlText, lines: Line[]): void {
  const delta: { insert: unknown }[] = text.toDelta()
  const words = delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
  let offset = 0
  for (const [index, piece] of words.split('\n').entries()) {
    if (index > 0) lines.push(emptyLine())
    const line = lines.at(-1)
    if (line && piece !== '') {
      line.stretches.push({ text, offset, from: line.words.length, length: piece.length })
      line.words += piece
    }
    offset += piece.length + 1
  }
}

function emptyLine(): Line {
  return { words: '', stretches: [] }
}
