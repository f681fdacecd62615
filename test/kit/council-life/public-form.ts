import type { PublicContext } from '@pilin/server/domains/auth/form-limits'
import type { Council } from './found-council.ts'

/** What a form without an account works with, from one of the houses of the council's district. */
export function publicForm({ test: { runtime }, limits }: Council, house = 1): PublicContext {
  return { runtime, limits, ip: `10.9.${house}.1` }
}
