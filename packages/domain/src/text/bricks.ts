import { z } from 'zod'
import { textMessages } from './messages.ts'

/** Controls, line separators, overrides of the writing direction and halves of a character. */
const unwantedInLine = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
/** The same, but a line feed and a tab may stand. */
const unwantedInPassage = /[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u
const visible = /[^\p{C}\p{Z}]/u

/** Length as a reader counts it: by code point, so that a rare ideograph counts as one. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** A line of 1 to `max` characters; trimmed, no line breaks, no control characters. */
export function line(label: string, max: number) {
  return text(label, (value) => value.trim(), {
    problem: (value) => (unwantedInLine.test(value) ? textMessages.controlInLine(label) : undefined),
    max,
    required: true,
  })
}

/** Like `line`, but may be left out or empty: then it is `''`. */
export function optionalLine(label: string, max: number) {
  return text(label, (value) => value.trim(), {
    problem: (value) => (unwantedInLine.test(value) ? textMessages.controlInLine(label) : undefined),
    max,
    required: false,
  }).default('')
}

/** A text of 1 to `max` characters that may have several lines; trimmed, line ends become `\n`. */
export function passage(label: string, max: number) {
  return text(label, trimPassage, { problem: passageProblem(label), max, required: true })
}

/** Like `passage`, but may be left out or empty: then it is `''`. */
export function optionalPassage(label: string, max: number) {
  return text(label, trimPassage, { problem: passageProblem(label), max, required: false }).default('')
}

/** An id as PostgreSQL's `uuid` takes it, in lower case. */
export const uuid = z.guid({ error: textMessages.staleId, abort: true }).toLowerCase()

/** The field may be left open: a form's `''` and a missing value are `null`. */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (value: z.input<Schema> | '' | null | undefined) => (value === '' || value === undefined ? null : value),
    schema.nullable(),
  )
}

/** A whole number from `min` to `max`, both included; takes a form's string, also in full-width digits. */
export function wholeNumber(label: string, min: number, max: number) {
  const error = textMessages.notWhole(label, min, max)
  return z.preprocess(
    readNumber,
    z
      .number({ error: ({ input }) => (input === undefined ? textMessages.missing(label) : error) })
      .refine((value) => Number.isInteger(value) && value >= min && value <= max, { error }),
  )
}

/** A boolean; takes a form's `'true'` and `'false'`. */
export const yesOrNo = z.preprocess(
  (value: boolean | 'true' | 'false') => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean({ error: textMessages.yesOrNo }),
)

/** A box of a form: ticked, or missing when it is not. */
export const ticked = z.preprocess(
  (value: boolean | 'true' | 'on' | '' | undefined) => value === true || value === 'true' || value === 'on',
  z.boolean(),
)

function readNumber(value: string | number): unknown {
  if (value === null) return undefined
  if (typeof value !== 'string') return value
  const digits = value.normalize('NFKC').trim()
  if (digits === '') return undefined
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? z.coerce.number().parse(digits) : value
}

function trimPassage(value: string): string {
  return value.replace(/\r\n?/g, '\n').trim()
}

function passageProblem(label: string) {
  return (value: string) => (unwantedInPassage.test(value) ? textMessages.controlInPassage(label) : undefined)
}

type TextRule = { problem: (value: string) => string | undefined; max: number; required: boolean }

/** One sentence for each field: the first thing that is wrong. */
function text(label: string, clean: (value: string) => string, rule: TextRule) {
  return z
    .string({ error: textMessages.missing(label) })
    .overwrite(clean)
    .superRefine((value, context) => {
      const message = firstProblem(label, value, rule)
      if (message !== undefined) context.addIssue({ code: 'custom', message })
    })
}

function firstProblem(label: string, value: string, rule: TextRule): string | undefined {
  if (value === '') return rule.required ? textMessages.missing(label) : undefined
  const problem = rule.problem(value)
  if (problem !== undefined) return problem
  if (!visible.test(value)) return textMessages.missing(label)
  const count = countCharacters(value)
  return count > rule.max ? textMessages.tooLong(label, rule.max, count) : undefined
}
