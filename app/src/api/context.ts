import type { PageApi } from '@pilin/server/http/page-api'
import { createContext, type RouterContext, type RouterContextProvider } from 'react-router'

// The bundle and the running program each load this file; the key must be one object for both.
const shared = globalThis as { [key: symbol]: RouterContext<PageApi> | undefined }
const key = Symbol.for('pilin.page-api')
shared[key] ??= createContext<PageApi>()

/** The key under which every loader and action finds the server's side of its request. */
export const apiContext: RouterContext<PageApi> = shared[key]

/** The server's side of this request. */
export function apiOf(context: Readonly<RouterContextProvider>): PageApi {
  return context.get(apiContext)
}
