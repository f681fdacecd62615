import { type RefusalCode, sentences } from './sentences.ts'

/** What a sentence may mention: names and numbers, never secrets. */
export type Detail = Record<string, string | number>

/** Sentences for single fields of the input. */
export type FieldSentences = Record<string, string>

/**
 * The one kind of error that a use case throws on purpose. Its code is closed; its sentence says in Chinese
 * what is missing and who can do it.
 */
export class DomainError extends Error {
  readonly code: RefusalCode
  readonly fields: FieldSentences

  constructor(code: RefusalCode, detail: Detail = {}, fields: FieldSentences = {}) {
    super(sentences[code](detail))
    this.name = 'DomainError'
    this.code = code
    this.fields = fields
  }
}
