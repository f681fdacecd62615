import type { PageApi } from '@pilin/server/http/page-api'
import { data, redirect } from 'react-router'
import { refusalOf } from './refusal.ts'

/**
 * Runs a loader's reads. Signed out: to the sign-in page and back afterwards. Refused: the error page with the
 * refusal's sentence and status.
 */
export async function load<T>(api: PageApi, request: Request, read: () => Promise<T>): Promise<T> {
  if (!api.actor) throw toSignIn(request)
  try {
    return await read()
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    if (refusal.code === 'SIGNED_OUT') throw toSignIn(request)
    // A malformed id in a path is a wrong address like any other, and its sentence is not about a form.
    if (refusal.code === 'INVALID') throw data(null, { status: 404 })
    throw data({ sentence: refusal.sentence }, { status: refusal.status })
  }
}

/** Runs the reads of a page that needs no account: a refusal is the error page with its sentence and status. */
export async function loadPublic<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    // What is refused here is a wrong address: there is nobody who might be in another organization.
    if (refusal.code === 'NOT_FOUND') throw data(null, { status: 404 })
    const status = refusal.code === 'INVITATION_VOID' ? 404 : refusal.status
    throw data({ sentence: refusal.sentence }, { status })
  }
}

/** To the sign-in page, which leads back here; only a path of our own is carried. */
export function toSignIn(request: Request) {
  const { pathname, search } = new URL(request.url)
  const back = request.method === 'GET' ? pathname.replace(/\.data$/, '') + search : '/'
  return redirect(back === '/' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(back)}`)
}
