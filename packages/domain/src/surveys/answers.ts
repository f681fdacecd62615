import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { line, passage, wholeNumber } from '../text/bricks.ts'
import { surveyMessages as messages } from './messages.ts'
import type { Question } from './questions.ts'

/** The best mark of a rating; the worst is 1. */
export const bestMark = 5

/** One answer: a text or a day, a number or the place of the option that was chosen, or several of those. */
export type AnswerValue = string | number | number[]
/** The answers of one sheet by the questions' ids; what was left open is not among them. */
export type Answers = Record<string, AnswerValue>

/** Answers as they are kept. */
export const storedAnswers = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.number())]))

/** What a form sends, by the questions' ids. */
export const answerForm = z.record(z.string().max(8), z.string().max(4000))
export type AnswerForm = z.output<typeof answerForm>

/**
 * Reads a sheet of answers. `problems` has a sentence for each question that is wrong; nothing is kept unless it is
 * empty. Fields that belong to no question are not looked at.
 */
export function readAnswers(questions: readonly Question[], form: AnswerForm) {
  const answers: Answers = {}
  const problems: Record<string, string> = {}
  for (const question of questions) {
    const given = form[question.id] ?? ''
    if (given.trim() === '') {
      if (question.required) problems[question.id] = messages.required(question.title)
      continue
    }
    const parsed = schemaOf(question).safeParse(given)
    if (parsed.success) answers[question.id] = parsed.data
    else problems[question.id] = parsed.error.issues[0]?.message ?? messages.required(question.title)
  }
  return { answers, problems }
}

function schemaOf(question: Question): z.ZodType<AnswerValue> {
  switch (question.kind) {
    case 'SINGLE':
      return place(question.options.length)
    case 'MULTIPLE':
      return places(question.options.length)
    case 'SHORT_TEXT':
      return line(question.title, 200)
    case 'LONG_TEXT':
      return passage(question.title, 2000)
    case 'NUMBER':
      return wholeNumber(question.title, question.least, question.most)
    case 'RATING':
      return wholeNumber(question.title, 1, bestMark)
    case 'DATE':
      return civilDate
  }
}

/** The place of one of `count` options, from 0. */
function place(count: number) {
  return z
    .string()
    .regex(/^\d{1,2}$/, { error: messages.choose })
    .transform(Number)
    .refine((each) => each < count, { error: messages.choose })
}

/** The places of several options with commas, as a form sends boxes of one name; each once and in order. */
function places(count: number) {
  return z
    .string()
    .regex(/^\d{1,2}(,\d{1,2})*$/, { error: messages.choose })
    .transform((text) => [...new Set(text.split(',').map(Number))].sort((a, b) => a - b))
    .refine((each) => each.every((one) => one < count), { error: messages.choose })
}

/** An answer in words, for tables and files. */
export function answerText(question: Question, value: AnswerValue | undefined): string {
  if (value === undefined) return ''
  if (question.kind === 'SINGLE') return question.options[Number(value)] ?? ''
  if (question.kind === 'MULTIPLE' && Array.isArray(value)) {
    return value.map((each) => question.options[each] ?? '').join('；')
  }
  return String(value)
}
