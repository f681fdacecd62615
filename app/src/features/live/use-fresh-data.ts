import { useCallback, useEffect, useRef } from 'react'
import { useRevalidator } from 'react-router'

/** Several changes that arrive together are fetched once. */
const gatherMs = 120

/** Fetches the page's data anew; calls that come while it is under way become one more fetch afterwards. */
export function useFreshData(): () => void {
  const { state, revalidate } = useRevalidator()
  const busy = useRef(false)
  const wanted = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const refresh = useCallback(() => {
    if (busy.current) {
      wanted.current = true
      return
    }
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      void revalidate()
    }, gatherMs)
  }, [revalidate])

  useEffect(() => {
    busy.current = state === 'loading'
    if (busy.current || !wanted.current) return
    wanted.current = false
    refresh()
  }, [state, refresh])

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
  return refresh
}
