import { signIn } from '@pilin/server/domains/auth/sign-in'
import { createSignInLimits } from '@pilin/server/domains/auth/sign-in-limits'
import { createAuth } from '@pilin/server/domains/auth/store'
import { DomainError } from '@pilin/server/kernel/domain-error'
import type { Runtime } from '@pilin/server/kernel/use-case'

/** The way in as the pages use it, on a test's database. */
export function testSignIn(runtime: Runtime, publicUrl = 'http://localhost:3000') {
  const { database } = runtime
  const auth = createAuth({ database, secret: 'a secret of at least thirty-two characters', publicUrl })
  const limits = createSignInLimits(database)
  const attempt = (name: string, password: string, ip = '203.0.113.7') =>
    signIn({ runtime, auth, limits, ip, headers: new Headers() }, { name, password })
  return {
    auth,
    limits,
    attempt,
    /** Signs in and returns the cookie as a browser sends it back. */
    async enter(name: string, password: string, ip?: string): Promise<string> {
      const headers = await attempt(name, password, ip)
      return headers.get('set-cookie')?.split(';')[0] ?? ''
    },
    /** Tries to sign in, which must be refused. */
    async refused(name: string, password: string, ip?: string): Promise<DomainError> {
      try {
        await attempt(name, password, ip)
      } catch (error) {
        if (error instanceof DomainError) return error
        throw error
      }
      throw new Error('signing in was expected to be refused')
    },
  }
}
