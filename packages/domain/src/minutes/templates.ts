import { z } from 'zod'
import { meetingKind } from '../meetings/vocabulary.ts'
import { line, optionalPassage, uuid } from '../text/bricks.ts'
import { minutesFieldLabels as labels, templateMessages as messages } from './messages.ts'
import type { MinutesPart } from './parts.ts'

/** How the record of a kind of meeting begins: its parts beside 发言要点, what it opens with, its phrases. */
export type RecordTemplate = { parts: MinutesPart[]; opening: string; phrases: string[] }

/** Longest phrase in characters. */
export const longestPhrase = 120
/** Most phrases of one list. */
export const mostPhrases = 40

const checkbox = z.preprocess(
  (value: boolean | string | undefined) => value === true || value === 'true' || value === 'on',
  z.boolean(),
)
const phrase = line(labels.phrase, longestPhrase)

const onePhrase = line(labels.templatePhrases, longestPhrase)

/** A form's text with one phrase on each line; blank lines and repetitions are passed over. */
const phraseLines = z
  .string()
  .default('')
  .transform((text) => [...new Set(text.split(/\r?\n/).map((each) => each.trim()))].filter((each) => each))
  .superRefine((phrases, context) => {
    // At the field of the form, whichever of its lines is meant.
    const message =
      phrases.length > mostPhrases
        ? messages.tooManyPhrases(mostPhrases)
        : phrases.map((each) => onePhrase.safeParse(each).error?.issues[0]?.message).find(Boolean)
    if (message !== undefined) context.addIssue({ code: 'custom', message })
  })

export const setTemplateInput = z.object({
  organizationId: uuid,
  kind: meetingKind,
  dissent: checkbox,
  decision: checkbox,
  opening: optionalPassage(labels.opening, 500),
  phrases: phraseLines,
})
export type SetTemplateInput = z.output<typeof setTemplateInput>

export const addPhraseInput = z.object({ organizationId: uuid, phrase })
export const removePhraseInput = z.object({ organizationId: uuid, phrase })
export const movePhraseInput = z.object({ organizationId: uuid, phrase, direction: z.enum(['UP', 'DOWN']) })

/** A list with one of its entries a place further up or down; the same list where there is no such place. */
export function moved(phrases: readonly string[], phrase: string, direction: 'UP' | 'DOWN'): string[] {
  const from = phrases.indexOf(phrase)
  const to = from + (direction === 'UP' ? -1 : 1)
  if (from < 0 || to < 0 || to >= phrases.length) return [...phrases]
  const rest = phrases.filter((each) => each !== phrase)
  return [...rest.slice(0, to), phrase, ...rest.slice(to)]
}
