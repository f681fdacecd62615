import { fold } from './tokens.ts'

/** A piece of an excerpt; `found` pieces are what was asked for. */
export type Piece = { text: string; found: boolean }

/** How many characters stand before the first find, and how long an excerpt is. */
const lead = 16
const length = 90

/** The surroundings of the first word found in a text, with every find marked. */
export function excerptOf(text: string, words: readonly string[]): Piece[] {
  const characters = Array.from(text.replace(/\s+/gu, ' '))
  const folded = characters.map(fold)
  const finds = findsIn(folded, words)
  const from = Math.max(0, (finds[0]?.from ?? 0) - lead)
  const until = Math.min(characters.length, from + length)
  const pieces = piecesOf(characters, finds, from, until)
  return [
    ...(from > 0 ? [{ text: '…', found: false }] : []),
    ...pieces,
    ...(until < characters.length ? [{ text: '…', found: false }] : []),
  ]
}

type Span = { from: number; until: number }

/** Where the words stand, by character of the original, without overlaps, in order. */
function findsIn(folded: readonly string[], words: readonly string[]): Span[] {
  // Folding may make several characters of one (㎡ → m2): remember whose each of them is.
  const owner = folded.flatMap((piece, index) => Array.from({ length: piece.length }, () => index))
  const whole = folded.join('')
  const spans = words.flatMap((word) => spansOf(whole, word, owner)).sort((a, b) => a.from - b.from)
  const apart: Span[] = []
  for (const span of spans) {
    const last = apart.at(-1)
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until)
    else apart.push({ ...span })
  }
  return apart
}

function spansOf(whole: string, word: string, owner: readonly number[]): Span[] {
  const spans: Span[] = []
  for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
    const from = owner[at] ?? 0
    spans.push({ from, until: (owner[at + word.length - 1] ?? from) + 1 })
  }
  return spans
}

function piecesOf(
  characters: readonly string[],
  finds: readonly Span[],
  from: number,
  until: number,
): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const find of finds) {
    if (find.until <= from || find.from >= until) continue
    pieces.push({ text: characters.slice(at, find.from).join(''), found: false })
    at = Math.min(find.until, until)
    pieces.push({ text: characters.slice(find.from, at).join(''), found: true })
  }
  pieces.push({ text: characters.slice(at, until).join(''), found: false })
  return pieces.filter(({ text }) => text !== '')
}
