import { plainText } from '@pilin/domain/minutes/content'
import type { VersionTexts } from '@pilin/domain/minutes/versions'
import { diffArrays } from 'diff'

/** A piece of a text: in both, only in the later one, or only in the earlier one. */
export type Piece = { kind: 'SAME' | 'ADDED' | 'REMOVED'; text: string }

/** One part of the record in two versions. */
export type ComparedText = {
  fragment: string
  title: string
  part: VersionTexts[number]['part']
  pieces: Piece[]
}

/** Beyond this many differences two texts are shown one after the other. */
const mostDifferences = 1_000

/** Between signs and blanks; the segmenter's time grows with the square of what it is given. */
const stretches = /[\p{P}\p{Z}\s]|[^\p{P}\p{Z}\s]{1,200}/gu

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** What changed from one text to the other, in whole words: Chinese has no blanks between them. */
export function compareWords(before: string, after: string): Piece[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostDifferences })
  if (!changes)
    return piecesOf([
      [before, 'REMOVED'],
      [after, 'ADDED'],
    ])
  return piecesOf(
    changes.map(({ value, added, removed }) => [
      value.join(''),
      added ? 'ADDED' : removed ? 'REMOVED' : 'SAME',
    ]),
  )
}

/** Part by part, in the later version's order; what only the earlier one has comes last. */
export function compareTexts(before: VersionTexts, after: VersionTexts): ComparedText[] {
  const gone = before.filter(({ fragment }) => !after.some((each) => each.fragment === fragment))
  return [...after, ...gone].map(({ fragment, title, part }) => ({
    fragment,
    title,
    part,
    pieces: compareWords(wordsIn(before, fragment), wordsIn(after, fragment)),
  }))
}

function wordsIn(texts: VersionTexts, fragment: string): string {
  const found = texts.find((each) => each.fragment === fragment)
  return found ? plainText(found.content) : ''
}

function wordsOf(text: string): string[] {
  const pieces = text.match(stretches) ?? []
  return pieces.flatMap((piece) => Array.from(segmenter.segment(piece), ({ segment }) => segment))
}

function piecesOf(pieces: [string, Piece['kind']][]): Piece[] {
  return pieces.filter(([text]) => text !== '').map(([text, kind]) => ({ kind, text }))
}
