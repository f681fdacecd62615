import type { PublicContext } from '@pilin/server/domains/auth/form-limits'
import { createFormLimits } from '@pilin/server/domains/auth/form-limits'
import type { Council } from './found-council.ts'

/** What a form without an account works with, from an address of the council's building. */
export function publicForm({ test: { runtime } }: Council, house = 1): PublicContext {
  return { runtime, limits: createFormLimits(runtime.database), ip: `10.9.${house}.1` }
}
