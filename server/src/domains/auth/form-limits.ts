import type { Database } from '@pilin/prisma/database'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import type { Runtime } from '../../kernel/use-case.ts'
import { addressKey, tooMany } from './sign-in-limits.ts'

/** How many forms that need no account an address may send, of each sort. */
export const formLimits = {
  /** New applications. */
  apply: { points: 5, seconds: 60 * 60 },
  /** Whatever is sent behind a secret link. */
  reply: { points: 20, seconds: 60 * 60 },
  /** Answers to surveys: a whole site may share one address. */
  answer: { points: 120, seconds: 60 * 60 },
  /** Registrations for activities; a whole hall may share one address. */
  register: { points: 60, seconds: 60 * 60 },
  /** Arrivals at an activity and evaluations of it, which many send from one address within minutes. */
  crowd: { points: 300, seconds: 60 * 60 },
} as const

export type FormName = keyof typeof formLimits

/** Counts in the database, so that every node sees the same count. */
export function createFormLimits(database: Database) {
  const limiterOf = (form: FormName) =>
    new RateLimiterPostgres({
      storeClient: database.pool,
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: `form-${form}`,
      points: formLimits[form].points,
      duration: formLimits[form].seconds,
    })
  const limiters = {
    apply: limiterOf('apply'),
    reply: limiterOf('reply'),
    answer: limiterOf('answer'),
    register: limiterOf('register'),
    crowd: limiterOf('crowd'),
  }
  return {
    /**
     * Takes one form of the address.
     * @throws DomainError TOO_MANY_ATTEMPTS with the minutes to wait
     */
    async take(form: FormName, ip: string): Promise<void> {
      try {
        await limiters[form].consume(addressKey(ip))
      } catch (rejection) {
        throw tooMany(rejection)
      }
    },
  }
}

export type FormLimits = ReturnType<typeof createFormLimits>

/** What a form that needs no account works with. */
export type PublicContext = { runtime: Runtime; limits: FormLimits; ip: string }
