import type { DomainError } from '@pilin/server/kernel/domain-error'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'

/** Why the server refused: a sentence, sentences for fields, and the status of the answer. */
export type Refusal = {
  code: string
  sentence: string
  fields: Record<string, string>
  status: number
}

/** Reads a refusal out of what a procedure or a use case threw; undefined for anything else. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof TRPCError) {
    const inner = asDomainError(error.cause)
    return inner && { ...inner, status: getHTTPStatusCodeFromError(error) }
  }
  const inner = asDomainError(error)
  return inner && { ...inner, status: 400 }
}

// The bundle has its own copy of the class, so an `instanceof` would not recognise the server's.
function asDomainError(error: unknown): Omit<Refusal, 'status'> | undefined {
  if (!(error instanceof Error) || error.name !== 'DomainError') return undefined
  const { code, message, fields } = error as DomainError
  return { code, sentence: message, fields }
}
