import { widthOf } from '../page-geometry.ts'

/** Characters of the title's size (22 points) on a line. */
const mostPerLine = 20

/** How a title of two and more lines is shaped: a trapezoid, a diamond; shares of the whole. */
const shapes: Record<number, number[]> = {
  1: [1],
  2: [0.55, 0.45],
  3: [0.3, 0.4, 0.3],
  4: [0.2, 0.3, 0.3, 0.2],
}

const neverFirst = /^[，。、；：！？）》”’】〉·的]/u
const neverLast = /[（《“‘【〈·]$/u

/**
 * Breaks a title into lines between words, shaped like a trapezoid or a diamond (GB/T 9704-2012 §7.3.1). The
 * lines together are the title; one that is too long for four lines is left to the page to break.
 */
export function titleLines(title: string): string[] {
  const words = wordsOf(title)
  const width = widthOf(title)
  for (let count = Math.max(1, Math.ceil(width / mostPerLine)); count <= 4; count += 1) {
    const shape = shapes[count] ?? []
    const best = cheapest(words, shape, width)
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
function cheapest(words: string[], shape: number[], width: number): string[] | undefined {
  let found: { lines: string[]; cost: number } | undefined
  for (const lines of divisions(words, shape.length)) {
    if (lines.some((line) => !fits(line))) continue
    const cost = lines.reduce(
      (sum, line, index) => sum + (widthOf(line) - width * (shape[index] ?? 0)) ** 2,
      0,
    )
    if (!found || cost < found.cost) found = { lines, cost }
  }
  return found?.lines
}

function fits(line: string): boolean {
  return line !== '' && widthOf(line) <= mostPerLine && !neverFirst.test(line) && !neverLast.test(line)
}

function* divisions(words: string[], count: number): Generator<string[]> {
  if (count === 1) {
    yield [words.join('')]
    return
  }
  for (let cut = 1; cut < words.length; cut += 1) {
    const first = words.slice(0, cut).join('')
    if (widthOf(first) > mostPerLine) return
    for (const rest of divisions(words.slice(cut), count - 1)) yield [first, ...rest]
  }
}
