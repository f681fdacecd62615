import { type Answers, type AnswerValue, bestMark } from './answers.ts'
import type { Question } from './questions.ts'

/** A bar of a picture, and a row of its table. */
export type Bar = { label: string; count: number }

/** How a question was answered. Of texts only the number is counted; they are read one by one. */
export type Tally = {
  /** How many answered it. */
  answered: number
  bars: Bar[]
  /** Of numbers and ratings. */
  numbers: { mean: number; median: number; least: number; most: number } | null
}

/** Numbers are shown in at most this many spans of equal width. */
const mostSpans = 8

/** Counts the answers to a question; their order does not matter. */
export function tallyOf(question: Question, sheets: readonly Answers[]): Tally {
  const values = sheets.flatMap((sheet) => sheet[question.id] ?? ([] satisfies AnswerValue[]))
  const answered = sheets.filter((sheet) => sheet[question.id] !== undefined).length
  const none = { answered, bars: [], numbers: null }
  switch (question.kind) {
    case 'SINGLE':
    case 'MULTIPLE':
      return {
        ...none,
        bars: question.options.map((label, index) => ({ label, count: countOf(values, index) })),
      }
    case 'RATING': {
      const marks = Array.from({ length: bestMark }, (_, index) => index + 1)
      const bars = marks.map((mark) => ({ label: `${mark} 分`, count: countOf(values, mark) }))
      return { answered, bars, numbers: numbersOf(values) }
    }
    case 'NUMBER':
      return { answered, bars: spansOf(values.filter(isNumber)), numbers: numbersOf(values) }
    case 'DATE':
      return { ...none, bars: monthsOf(values) }
    default:
      return none
  }
}

function isNumber(value: AnswerValue): value is number {
  return typeof value === 'number'
}

function countOf(values: readonly AnswerValue[], wanted: number): number {
  return values.filter((each) => each === wanted).length
}

function numbersOf(values: readonly AnswerValue[]): Tally['numbers'] {
  const sorted = values.filter(isNumber).sort((a, b) => a - b)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (least === undefined || most === undefined) return null
  const middle = (sorted.length - 1) / 2
  const median = ((sorted[Math.floor(middle)] ?? least) + (sorted[Math.ceil(middle)] ?? most)) / 2
  return { mean: sorted.reduce((sum, each) => sum + each, 0) / sorted.length, median, least, most }
}

/** Equal spans from the least to the greatest; few different numbers stand each for itself. */
function spansOf(values: readonly number[]): Bar[] {
  const different = [...new Set(values)].sort((a, b) => a - b)
  if (different.length <= mostSpans) {
    return different.map((each) => ({ label: `${each}`, count: countOf(values, each) }))
  }
  const least = different[0] ?? 0
  const width = Math.ceil(((different.at(-1) ?? least) - least + 1) / mostSpans)
  return Array.from({ length: mostSpans }, (_, index) => {
    const from = least + index * width
    const count = values.filter((each) => each >= from && each < from + width).length
    return { label: `${from}–${from + width - 1}`, count }
  })
}

function monthsOf(values: readonly AnswerValue[]): Bar[] {
  const months = values.map((each) => String(each).slice(0, 7)).sort()
  return [...new Set(months)].map((month) => ({
    label: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    count: months.filter((each) => each === month).length,
  }))
}
