import { textOfUpdate } from '@pilin/live/update-text'
import { useEffect } from 'react'
import { unsavedStoreOf } from './device-store.ts'
import { type LeftOver, looseWords } from './left-over.ts'

type Props = {
  author: string
  documentId: string
  /** The record takes no more text. */
  late: boolean
  offer: (leftOver: LeftOver) => Promise<void>
}

/** What this device kept for a record that is closed by now is offered back. */
export function useLateEdits({ author, documentId, late, offer }: Props): void {
  useEffect(() => {
    if (!late) return
    const store = unsavedStoreOf({ author, documentId })
    const look = async () => {
      const rows = await store.load()
      const text = rows.map(({ bytes }) => textOfUpdate(bytes)).join('\n')
      if (text.trim() !== '') await offer(looseWords('closed', text))
      if (rows.length > 0) await store.replace(rows.map(({ key }) => key))
    }
    look().catch(() => undefined)
  }, [author, documentId, late, offer])
}
