import { type Detail, DomainError } from './domain-error.ts'
import type { RefusalCode } from './sentences.ts'

/** A policy's answer: allowed, or the reason why not, with what its sentence mentions. */
export type Verdict = 'allowed' | RefusalCode | { refused: RefusalCode; detail: Detail }

/** The first refusal among several conditions, in the order in which a user should learn of them. */
export function allOf(...verdicts: Verdict[]): Verdict {
  return verdicts.find((verdict) => verdict !== 'allowed') ?? 'allowed'
}

/** One condition of a policy: allowed when it holds, else refused for `code`. */
export function unless(condition: boolean, code: RefusalCode, detail?: Detail): Verdict {
  if (condition) return 'allowed'
  return detail ? { refused: code, detail } : code
}

export function isAllowed(verdict: Verdict): boolean {
  return verdict === 'allowed'
}

/** @throws DomainError when the verdict is a refusal */
export function enforce(verdict: Verdict): void {
  if (verdict === 'allowed') return
  if (typeof verdict === 'string') throw new DomainError(verdict)
  throw new DomainError(verdict.refused, verdict.detail)
}
