/*
 * The secret with which a browser without an account shows that it has answered: it says nothing about anybody, and
 * is sent to the forms of surveys only.
 */
const name = 'pilin-respondent'
const oneYear = 31_536_000
/** How a secret looks: 256 bits in base64url. */
const pattern = /^[\w-]{43}$/

/** The secret that a browser keeps. */
export function respondentOf(cookies: string | null): string | undefined {
  const found = cookies?.split(/;\s*/).find((cookie) => cookie.startsWith(`${name}=`))
  const secret = found?.slice(name.length + 1)
  return secret !== undefined && pattern.test(secret) ? secret : undefined
}

/** The cookie that keeps it, as `Set-Cookie` takes it; `address` is where people open the pages. */
export function respondentCookie(secret: string, address: string): string {
  const secure = address.startsWith('https:') ? '; Secure' : ''
  return `${name}=${secret}; Path=/survey; HttpOnly; SameSite=Lax; Max-Age=${oneYear}${secure}`
}
