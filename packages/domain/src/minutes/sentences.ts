import { plainText, type SectionContent } from './content.ts'

/** A sentence of a part of the record: in which of its lines, and from which to which UTF-16 position there. */
export type SentencePlace = { text: string; line: number; from: number; to: number }

// Up to the closing marks and whatever quotation mark or bracket closes after them; or the rest of the line.
const sentencePattern = /[^。！？；]*[。！？；]+[”’）」』]*|[^。！？；]+$/gu

/** Splits lines into sentences, none of them blank; what lies between two sentences belongs to neither. */
export function sentencePlaces(lines: readonly string[]): SentencePlace[] {
  return lines.flatMap((words, line) =>
    [...words.matchAll(sentencePattern)].flatMap((match) => {
      const text = match[0].trim()
      if (text === '') return []
      const from = match.index + match[0].indexOf(text)
      return [{ text, line, from, to: from + text.length }]
    }),
  )
}

/** The sentences of a part of the record, in order. */
export function sentencesOf(content: SectionContent): string[] {
  return sentencePlaces(plainText(content).split('\n')).map(({ text }) => text)
}

/**
 * Which sentence a quotation means today: the one at its old position if the words still stand there, else the
 * only one with these words; undefined when there is none, or more than one to choose from.
 */
export function findQuote(sentences: readonly string[], quote: string, position: number): number | undefined {
  if (sentences[position] === quote) return position
  const found = sentences.flatMap((sentence, index) => (sentence === quote ? [index] : []))
  return found.length === 1 ? found[0] : undefined
}

/** The smallest part in which two texts differ, so that what both have in common is not touched. */
export function changedPart(before: string, after: string): { from: number; to: number; insert: string } {
  const [old, fresh] = [[...before], [...after]]
  let head = 0
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1
  let tail = 0
  const most = Math.min(old.length, fresh.length) - head
  while (tail < most && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1
  const from = old.slice(0, head).join('').length
  return {
    from,
    to: from + old.slice(head, old.length - tail).join('').length,
    insert: fresh.slice(head, fresh.length - tail).join(''),
  }
}
