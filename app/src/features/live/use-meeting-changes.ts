import { listen } from '@pilin/live/socket-transport'
import { useEffect, useState } from 'react'
import { onMissed } from './last-page.ts'
import { holdSocket } from './socket.ts'
import { useFreshData } from './use-fresh-data.ts'

export type Connection = 'connecting' | 'live' | 'away'
type WatchAnswer = { ok: true } | { ok: false; code: string }

/** A connection that comes back at once is not worth a word. */
const patienceMs = 2_000
const answerMs = 8_000
/** How soon to ask again when the server was there, but not its pages. */
const againMs = 3_000

/** Keeps the page in step with the meeting: whatever anybody changes is fetched, also after being away. */
export function useMeetingChanges(meetingId: string): Connection {
  const refresh = useFreshData()
  const [connection, setConnection] = useState<Connection>('connecting')

  useEffect(() => {
    const { socket, release } = holdSocket()
    let patience: ReturnType<typeof setTimeout> | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    let over = false
    const away = () => {
      clearTimeout(patience)
      patience = setTimeout(() => setConnection('away'), patienceMs)
    }
    const watch = async () => {
      try {
        const answer: WatchAnswer = await socket.timeout(answerMs).emitWithAck('meeting:watch', { meetingId })
        if (over) return
        if (answer.ok) {
          clearTimeout(patience)
          setConnection('live')
        }
        // Something may have changed before the server began to tell us; when refused, the page learns why.
        refresh()
      } catch {
        if (!over && socket.connected) void watch()
      }
    }
    const offs = [
      onMissed(() => {
        clearTimeout(again)
        again = setTimeout(refresh, againMs)
      }),
      listen(socket, 'connect', () => void watch()),
      listen(socket, 'disconnect', away),
      listen(socket, 'connect_error', () => {
        // Refused for good: most likely the session is over, and the page's own request says so.
        if (!socket.active) refresh()
      }),
      // Without an id the server has missed something itself: then every page looks again.
      listen<{ meetingId?: string }>(socket, 'meeting:changed', (changed) => {
        if (changed.meetingId === undefined || changed.meetingId === meetingId) refresh()
      }),
    ]
    if (socket.connected) void watch()
    else away()
    return () => {
      over = true
      clearTimeout(patience)
      clearTimeout(again)
      for (const off of offs) off()
      release()
    }
  }, [meetingId, refresh])

  return connection
}
