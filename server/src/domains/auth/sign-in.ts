import { signInInput } from '@pilin/domain/auth/schemas'
import { APIError } from 'better-auth/api'
import { DomainError } from '../../kernel/domain-error.ts'
import { hint } from '../../kernel/execute.ts'
import { fieldSentences } from '../../kernel/field-sentences.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { SignInLimits } from './sign-in-limits.ts'
import type { Auth } from './store.ts'

/** What signing in needs besides the name and the password. */
export type SignInContext = {
  runtime: Runtime
  auth: Auth
  limits: SignInLimits
  ip: string
  headers: Headers
}

/**
 * Signs in by user name or mobile number and returns the headers that set the session cookie. Unknown names
 * take the same way through the password check, so they get the same answer in the same time.
 * @throws DomainError SIGN_IN_FAILED or TOO_MANY_ATTEMPTS
 */
export async function signIn(context: SignInContext, rawInput: unknown): Promise<Headers> {
  const parsed = signInInput.safeParse(rawInput)
  if (!parsed.success) throw new DomainError('INVALID', {}, fieldSentences(parsed.error))
  const { name, password } = parsed.data
  const { runtime, auth, limits, ip, headers } = context
  const account = await runtime.database.prisma.user.findFirst({
    where: { OR: [{ username: name.toLowerCase() }, { mobile: name }] },
    select: { id: true, username: true, name: true },
  })
  // One count per account, whichever of its names is used.
  const username = account?.username ?? name
  await limits.take(username, ip)
  try {
    const signedIn = await auth.api.signInUsername({
      body: { username, password },
      headers,
      returnHeaders: true,
    })
    await limits.clear(username, ip)
    if (account) await auditSignIn(runtime, account)
    return signedIn.headers
  } catch (error) {
    if (error instanceof APIError) throw new DomainError('SIGN_IN_FAILED')
    throw error
  }
}

/** Ends the session behind the cookie, and with it the open pages that live on it; without one does nothing. */
export async function signOut(runtime: Runtime, auth: Auth, headers: Headers): Promise<Headers> {
  const session = await auth.api.getSession({ headers, query: { disableCookieCache: true } })
  const signedOut = await auth.api.signOut({ headers, returnHeaders: true })
  if (session) await hint(runtime, { type: 'access.changed', userId: session.user.id })
  return signedOut.headers
}

async function auditSignIn(runtime: Runtime, account: { id: string; name: string }): Promise<void> {
  await recordAudit(runtime.database.prisma, {
    actor: { userId: account.id, name: account.name },
    organizationId: null,
    kind: 'session.started',
    subjectId: account.id,
    data: {},
    now: runtime.clock(),
  })
}
