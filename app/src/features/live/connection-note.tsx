import { useEffect, useRef, useState } from 'react'
import styles from './connection-note.module.css'
import { liveMessages } from './messages.ts'
import type { Connection } from './use-meeting-changes.ts'

const backMs = 5_000

/** Says in words that the page is not live at the moment, and that it is again. */
export function ConnectionNote({ connection }: { connection: Connection }) {
  const wasAway = useRef(false)
  const [back, setBack] = useState(false)

  useEffect(() => {
    if (connection === 'away') wasAway.current = true
    if (connection !== 'live' || !wasAway.current) return
    wasAway.current = false
    setBack(true)
    const timer = setTimeout(() => setBack(false), backMs)
    return () => clearTimeout(timer)
  }, [connection])

  const text = connection === 'away' ? liveMessages.away : back ? liveMessages.back : ''
  return (
    <p role="status" className={text ? styles.note : styles.silent}>
      {text}
    </p>
  )
}
