import { widthOf } from '../page-geometry.ts'

/** Characters of a title (22 points), and of the mark of a 纪要 (30 points), on a line. */
const ofTitle = 20
export const ofMark = 14

/** How a title of two and more lines is shaped: a trapezoid, a diamond; shares of the whole. */
const shapes: Record<number, number[]> = {
  1: [1],
  2: [0.55, 0.45],
  3: [0.3, 0.4, 0.3],
  4: [0.2, 0.3, 0.3, 0.2],
}

// Beside punctuation: endings of words that the segmenter takes for words, and what belongs to a number.
const neverFirst = /^([，。、；：！？）》”’】〉·的化性部处员者年月日号届次期]|季度|会议记录|会议纪要)/u
const neverLast = /([（《“‘【〈·]|第?[一二三四五六七八九十〇0-9]+|第)$/u
/** Where a reader would pause: behind the name of a body, behind a quotation, before what it is about. */
const pause = /(”|》|支部|秘书处|委员会|会议|关于|召开|年度|季度)$/u
/** What ending a line there is worth, in squares of characters. */
const pauseWorth = 12
/** What a quotation that is torn apart costs, for each of its lines. */
const tornCost = 40

/**
 * Breaks a title into lines between words, shaped like a trapezoid or a diamond (GB/T 9704-2012 §7.3.1). The
 * lines together are the title; one that is too long for four lines is left to the page to break.
 */
export function titleLines(title: string, mostPerLine = ofTitle): string[] {
  const words = wordsOf(title)
  const width = widthOf(title)
  for (let count = Math.max(1, Math.ceil(width / mostPerLine)); count <= 4; count += 1) {
    const shape = shapes[count] ?? []
    const best = cheapest(words, shape, { width, mostPerLine })
    if (best) return best
  }
  return [title]
}

function wordsOf(title: string): string[] {
  return [...new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(title)].map(
    ({ segment }) => segment,
  )
}

/** The division that comes closest to the shape; undefined when no line fits. */
function cheapest(
  words: string[],
  shape: number[],
  { width, mostPerLine }: { width: number; mostPerLine: number },
): string[] | undefined {
  let found: { lines: string[]; cost: number } | undefined
  for (const lines of divisions(words, shape.length, mostPerLine)) {
    if (lines.length > 1 && !lines.every((line, index) => fits(line, index, lines.length))) continue
    if (lines.some((line) => widthOf(line) > mostPerLine)) continue
    const cost = costOf(lines, shape, width)
    if (!found || cost < found.cost) found = { lines, cost }
  }
  return found?.lines
}

/** How far from the shape; torn quotations cost more, pauses at the ends of lines less. */
function costOf(lines: string[], shape: number[], width: number): number {
  const pauses = lines.slice(0, -1).filter((line) => pause.test(line)).length
  const distance = lines.reduce(
    (sum, line, index) => sum + (widthOf(line) - width * (shape[index] ?? 0)) ** 2,
    0,
  )
  const torn = lines.filter((line) => count(line, /[“《（]/g) !== count(line, /[”》）]/g)).length
  return distance + torn * tornCost - pauses * pauseWorth
}

function count(line: string, marks: RegExp): number {
  return line.match(marks)?.length ?? 0
}

function fits(line: string, index: number, count: number): boolean {
  const begins = index === 0 || !neverFirst.test(line)
  const ends = index === count - 1 || !neverLast.test(line)
  return line !== '' && begins && ends
}

function* divisions(words: string[], count: number, mostPerLine: number): Generator<string[]> {
  if (count === 1) {
    yield [words.join('')]
    return
  }
  for (let cut = 1; cut < words.length; cut += 1) {
    const first = words.slice(0, cut).join('')
    if (widthOf(first) > mostPerLine) return
    for (const rest of divisions(words.slice(cut), count - 1, mostPerLine)) yield [first, ...rest]
  }
}
