import { z } from 'zod'
import { countCharacters, line, optionalLine } from '../text/bricks.ts'
import { surveyLabels as labels, surveyMessages as messages } from './messages.ts'
import type { QuestionKind } from './vocabulary.ts'

/** The most that a questionnaire holds. */
export const mostQuestions = 60
const mostOptions = 30
const longestOption = 60
/** What a number may be where the question sets no limits. */
export const numberLimit = 999_999_999

/** How a question is called inside its survey, the same in every version: `q1`, `q2`… */
export const questionId = z.string().regex(/^q[1-9]\d{0,3}$/)

const base = {
  id: questionId,
  title: line(labels.question, 120),
  hint: optionalLine(labels.hint, 120),
  required: z.boolean(),
}
const options = z.array(line(labels.options, longestOption)).min(2).max(mostOptions)

/** A question as a version keeps it. */
export const question = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('SINGLE'), ...base, options }),
  z.object({ kind: z.literal('MULTIPLE'), ...base, options }),
  z.object({ kind: z.literal('SHORT_TEXT'), ...base }),
  z.object({ kind: z.literal('LONG_TEXT'), ...base }),
  z.object({ kind: z.literal('NUMBER'), ...base, least: z.int(), most: z.int() }),
  z.object({ kind: z.literal('RATING'), ...base }),
  z.object({ kind: z.literal('DATE'), ...base }),
])
export type Question = z.output<typeof question>

export const questionList = z.array(question).max(mostQuestions)

/** What a form says of a question. */
export type QuestionWords = {
  kind: QuestionKind
  title: string
  hint: string
  required: boolean
  /** One option a line. */
  options: string
  least: number | null
  most: number | null
}

/** The question that a form describes. What its kind has no use for is left out. */
export function questionOf(
  id: string,
  { kind, options: lines, least, most, ...words }: QuestionWords,
): Question {
  switch (kind) {
    case 'SINGLE':
    case 'MULTIPLE':
      return { id, kind, ...words, options: linesOf(lines) }
    case 'NUMBER':
      return { id, kind, ...words, least: least ?? 0, most: most ?? numberLimit }
    default:
      return { id, kind, ...words }
  }
}

/** The next free id after those of the given questions. */
export function nextQuestionId(questions: readonly Question[]): string {
  return `q${Math.max(0, ...questions.map(({ id }) => Number(id.slice(1)))) + 1}`
}

/** The questions with one moved a place up or down; where it cannot go, they stay as they are. */
export function movedQuestion(
  questions: readonly Question[],
  id: string,
  direction: 'UP' | 'DOWN',
): Question[] {
  const from = questions.findIndex((each) => each.id === id)
  const to = direction === 'UP' ? from - 1 : from + 1
  const [moved, other] = [questions[from], questions[to]]
  if (!moved || !other) return [...questions]
  return questions.map((each, index) => (index === from ? other : index === to ? moved : each))
}

/** The lines of a text, each trimmed, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
}

/** What is wrong with options that were written one a line. */
export function optionsProblem(text: string): string | undefined {
  const lines = linesOf(text)
  if (lines.length < 2) return messages.fewOptions
  if (lines.length > mostOptions) return messages.manyOptions(mostOptions)
  const long = lines.find((each) => countCharacters(each) > longestOption)
  if (long) return messages.longOption(long, longestOption)
  const same = firstTwice(lines)
  return same === undefined ? undefined : messages.sameOption(same)
}

/** The first of the lines that stands there a second time. */
export function firstTwice(lines: readonly string[]): string | undefined {
  return lines.find((each, index) => lines.indexOf(each) !== index)
}
