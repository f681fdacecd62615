/*
 * On which device, and for whom, unsaved text is kept: a cookie with the account that asked for it. Both the pages
 * without scripts and an editor that is offline can read and write it.
 */
const name = 'pilin-keep-unsaved'
const oneYear = 31_536_000
const attributes = 'Path=/; SameSite=Lax'

/** Whether unsaved text of this account is kept on this device, by the cookies as `Cookie` or `document.cookie` has them. */
export function keepsUnsaved(cookies: string | null, userId: string): boolean {
  return keeperOf(cookies) === userId
}

/** The account whose unsaved text is kept on this device. */
export function keeperOf(cookies: string | null): string | undefined {
  const found = cookies?.split(/;\s*/).find((cookie) => cookie.startsWith(`${name}=`))
  return found?.slice(name.length + 1) || undefined
}

/** The cookie that begins to keep an account's text, or ends it, as `Set-Cookie` or `document.cookie` takes it. */
export function keepCookie(userId: string, keeps: boolean): string {
  return keeps ? `${name}=${userId}; ${attributes}; Max-Age=${oneYear}` : `${name}=; ${attributes}; Max-Age=0`
}

/** Whether browsers obey `forgetDevice` at this address: with https, and on the machine itself. */
export function canForget(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1'
}

/** Adds to an answer that this device forgets what it keeps: all that the browser stores for these pages. */
export function forgetDevice(headers: Headers): Headers {
  headers.append('Set-Cookie', keepCookie('', false))
  headers.set('Clear-Site-Data', '"storage"')
  return headers
}
