import { useCallback, useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { canKeep, copiesOf } from './device-store.ts'
import { type LeftOver, without } from './left-over.ts'

type Props = { author: string; documentId: string; keeps: boolean }

/** Text that could not be saved: in sight until it is dismissed, and on the device where that keeps unsaved text. */
export function useLeftOvers({ author, documentId, keeps }: Props) {
  const [leftOvers, setLeftOvers] = useState<LeftOver[]>([])
  useEffect(() => {
    if (!keeps || !canKeep()) return
    let over = false
    copiesOf({ author, documentId })
      .load()
      .then((kept) => over || setLeftOvers((shown) => [...kept, ...shown.filter(({ key }) => !key)]))
      .catch(() => undefined)
    return () => {
      over = true
    }
  }, [author, documentId, keeps])

  /** Shows it, and resolves when the device has it too. */
  const offer = useCallback(
    async (leftOver: LeftOver): Promise<void> => {
      setLeftOvers((shown) => [...shown, leftOver])
      if (!keeps || !canKeep()) return
      const key = await copiesOf({ author, documentId })
        .add(leftOver)
        .catch(() => undefined)
      setLeftOvers((shown) => shown.map((each) => (each === leftOver ? { ...each, key } : each)))
    },
    [author, documentId, keeps],
  )
  const dismiss = useCallback(
    (leftOver: LeftOver) => {
      setLeftOvers((shown) => shown.filter((each) => each !== leftOver))
      if (leftOver.key === undefined) return
      copiesOf({ author, documentId })
        .remove(leftOver.key)
        .catch(() => undefined)
    },
    [author, documentId],
  )
  /** The record is there again: what it has need not be offered. */
  const compare = useCallback((doc: Y.Doc) => {
    setLeftOvers((shown) => shown.map((each) => without(each, doc)))
  }, [])
  return { leftOvers, offer, dismiss, compare }
}
