import type { Database } from '@pilin/prisma/database'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { username } from 'better-auth/plugins'

export type AuthOptions = { database: Database; secret: string; publicUrl: string }

/** Days without use after which a session ends: members on phones come back once a week. */
const sessionDays = 7

/**
 * better-auth keeps accounts, passwords and sessions. Its HTTP routes are not mounted: signing in and out go
 * through our own use cases, so there is one path to limit and to audit.
 */
export function createAuth({ database, secret, publicUrl }: AuthOptions) {
  return betterAuth({
    database: prismaAdapter(database.prisma, { provider: 'postgresql' }),
    secret,
    baseURL: publicUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    user: {
      additionalFields: {
        mobile: { type: 'string', required: false, input: false },
        administrator: { type: 'boolean', defaultValue: false, input: false },
      },
    },
    // A revoked session must be over at once, so no copy of it lives in a cookie.
    session: { expiresIn: sessionDays * 86_400, updateAge: 3_600, cookieCache: { enabled: false } },
    // Attempts are limited per account and per address by our own limiter, on the only way in.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'pilin',
      useSecureCookies: publicUrl.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        // Names of people are fine as user names; whatever could break a line or a log is not.
        usernameValidator: (name) => /^[\p{L}\p{N}_.-]+$/u.test(name),
      }),
    ],
  })
}

export type Auth = ReturnType<typeof createAuth>
