import type { Database } from '@pilin/prisma/database'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { DomainError } from '../../kernel/domain-error.ts'

/** Failures after which an account, or an address, must wait. */
export const signInLimits = {
  account: { points: 5, seconds: 15 * 60 },
  address: { points: 50, seconds: 15 * 60 },
} as const

/** Counts failed attempts in the database, so that every node sees the same count. */
export function createSignInLimits(database: Database) {
  const options = { storeClient: database.pool, tableName: 'rate_limit', tableCreated: true }
  const account = new RateLimiterPostgres({
    ...options,
    keyPrefix: 'sign-in-account',
    points: signInLimits.account.points,
    duration: signInLimits.account.seconds,
  })
  const address = new RateLimiterPostgres({
    ...options,
    keyPrefix: 'sign-in-address',
    points: signInLimits.address.points,
    duration: signInLimits.address.seconds,
  })
  return {
    /**
     * Takes one attempt of the account and of the address before the password is looked at, so that many
     * attempts at once cannot slip through.
     * @throws DomainError TOO_MANY_ATTEMPTS with the minutes to wait
     */
    async take(name: string, ip: string): Promise<void> {
      for (const [limiter, key] of [
        [address, addressKey(ip)],
        [account, name.toLowerCase().slice(0, 100)],
      ] as const) {
        try {
          await limiter.consume(key)
        } catch (rejection) {
          throw tooMany(rejection)
        }
      }
    },
    /** A success clears the account's failures and gives the address its attempt back. */
    async clear(name: string, ip: string): Promise<void> {
      await Promise.all([account.delete(name.toLowerCase().slice(0, 100)), address.reward(addressKey(ip), 1)])
    },
  }
}

export type SignInLimits = ReturnType<typeof createSignInLimits>

/** An IPv6 subscriber has a /64 to choose from, so that is what counts. */
export function addressKey(ip: string): string {
  if (ip.startsWith('::ffff:')) return ip.slice('::ffff:'.length)
  return ip.includes(':') ? `${expandIpv6(ip).slice(0, 4).join(':')}::/64` : ip
}

function expandIpv6(ip: string): string[] {
  const [head = '', tail] = ip.split('%')[0]?.split('::') ?? ['']
  const left = head === '' ? [] : head.split(':')
  if (tail === undefined) return left.map((group) => group.padStart(4, '0'))
  const right = tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left, ...zeros, ...right].map((group) => group.padStart(4, '0'))
}

/** What a limiter threw, as a refusal; a failure of the limiter itself stays one. */
export function tooMany(rejection: unknown): unknown {
  if (rejection instanceof Error) return rejection
  const { msBeforeNext } = rejection as { msBeforeNext: number }
  return new DomainError('TOO_MANY_ATTEMPTS', { minutes: Math.max(1, Math.ceil(msBeforeNext / 60_000)) })
}
