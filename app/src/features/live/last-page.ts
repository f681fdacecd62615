import { useEffect, useState } from 'react'
import { isRouteErrorResponse } from 'react-router'

let last: { path: string; data: unknown } | undefined
const missed = new Set<() => void>()
/** Pages with text that is nowhere else: told when they stand although the server would show another. */
const holding = new Set<() => void>()

/** Remembers what the page at this path was last loaded with. Only in the browser: it is somebody's own. */
export function useLastPage(path: string, data: unknown): void {
  useEffect(() => {
    last = { path, data }
  }, [path, data])
}

/** Keeps the page while it holds text that is nowhere else; true when the server would not show it any more. */
export function useHeldPage(holds: boolean): boolean {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (!holds) return
    const tell = () => setHeld(true)
    holding.add(tell)
    return () => {
      holding.delete(tell)
      setHeld(false)
    }
  }, [holds])
  return isHeld
}

/** Calls back when fresh data could not be fetched and the page stands with what it had. */
export function onMissed(callback: () => void): () => void {
  missed.add(callback)
  return () => {
    missed.delete(callback)
  }
}

/**
 * Loads a page's data anew. While people write, a server that is away for a moment must not replace their page
 * by an error page: the last data stays until it can be fetched again. Neither may a sign-in page or a refusal take
 * away what is written nowhere else.
 */
export async function loadOrKeep<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (last?.path !== path || !(isPassing(error) || holding.size > 0)) throw error
    for (const callback of isPassing(error) ? missed : holding) callback()
    // The path says which page, and so the type, it is.
    return last.data as T
  }
}

/** No network, or the server is not there; but not a redirect or a refusal. */
function isPassing(error: unknown): boolean {
  if (isRouteErrorResponse(error)) return error.status >= 500
  return error instanceof Error
}
