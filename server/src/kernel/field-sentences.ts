import type { z } from 'zod'
import type { FieldSentences } from './domain-error.ts'

/** The first sentence for each field of an input that did not fit its schema. */
export function fieldSentences(error: z.ZodError): FieldSentences {
  const sentences: FieldSentences = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    // An input that is no object at all comes from no form of ours; there is no field to speak of.
    if (field !== '') sentences[field] ??= issue.message
  }
  return sentences
}
