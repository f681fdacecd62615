import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'
import type { RefusalCode } from './sentences.ts'

/** Codes that are not a plain "you may not" or "not in this state". */
const statuses: Partial<Record<RefusalCode, TRPC_ERROR_CODE_KEY>> = {
  SIGNED_OUT: 'UNAUTHORIZED',
  SIGN_IN_FAILED: 'UNAUTHORIZED',
  PASSWORD_WRONG: 'FORBIDDEN',
  DEMO_ACCOUNT: 'FORBIDDEN',
  TOO_MANY_ATTEMPTS: 'TOO_MANY_REQUESTS',
  NOT_FOUND: 'NOT_FOUND',
  INVALID: 'BAD_REQUEST',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  WRONG_ORIGIN: 'FORBIDDEN',
  NOT_ADMINISTRATOR: 'FORBIDDEN',
  NOT_SECRETARY: 'FORBIDDEN',
  NOT_ON_DUTY: 'FORBIDDEN',
  NOT_DUTY_HOLDER: 'FORBIDDEN',
  NOT_SWAP_PARTY: 'FORBIDDEN',
  NOT_INVITED: 'FORBIDDEN',
  NOT_TAKING_PART: 'FORBIDDEN',
  NOT_YOUR_UNIT: 'FORBIDDEN',
  NOT_RECORDER: 'FORBIDDEN',
  NOT_HANDOVER_PARTY: 'FORBIDDEN',
  NOT_RESPONSIBLE: 'FORBIDDEN',
  NOT_ARCHIVIST: 'FORBIDDEN',
  NOT_COMMENTER: 'FORBIDDEN',
  OBSERVER: 'FORBIDDEN',
  TOPIC_NOT_OWN: 'FORBIDDEN',
  FILE_REFUSED: 'BAD_REQUEST',
  NOT_RUNNING: 'FORBIDDEN',
  OWN_LEAVE: 'FORBIDDEN',
}

/** The one table from a refusal to tRPC (and so to HTTP); whatever is not named is a conflict with the state. */
export function statusOf(code: RefusalCode): TRPC_ERROR_CODE_KEY {
  return statuses[code] ?? 'CONFLICT'
}
