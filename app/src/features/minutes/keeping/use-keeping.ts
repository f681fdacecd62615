import { useCallback, useEffect, useState } from 'react'
import { canKeep, forgetAll, forgetOthers } from './device-store.ts'
import { keepCookie, keepsUnsaved } from './keep-cookie.ts'

export type Keeping = {
  /** Whether this device can; false until the page has looked. */
  available: boolean
  /** Whether unsaved text of this account is kept here. */
  keeps: boolean
  choose: (keeps: boolean) => void
}

/** Whether this device keeps the unsaved text of this account. What is there of anybody else is forgotten. */
export function useKeeping(author: string): Keeping {
  const [available, setAvailable] = useState(false)
  const [keeps, setKeeps] = useState(false)
  useEffect(() => {
    if (!canKeep()) return
    const kept = keepsUnsaved(document.cookie, author)
    setAvailable(true)
    setKeeps(kept)
    void (kept ? forgetOthers(author) : forgetAll()).catch(() => undefined)
  }, [author])
  const choose = useCallback(
    (next: boolean) => {
      // biome-ignore lint/suspicious/noDocumentCookie: it must work without the server, and in every browser.
      document.cookie = keepCookie(author, next)
      setKeeps(next)
      if (!next) void forgetAll().catch(() => undefined)
    },
    [author],
  )
  return { available, keeps, choose }
}
