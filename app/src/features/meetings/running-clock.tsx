import { formatStretch, secondsOver } from '@pilin/domain/meetings/running'
import { useEffect, useState } from 'react'
import { runningTexts as texts } from './messages.ts'
import styles from './running.module.css'

type Props = { seconds: number; plannedMinutes: number }

/** What the topic has taken so far, ticking on from what the server said. */
export function RunningClock({ seconds, plannedMinutes }: Props) {
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    const begun = performance.now()
    const timer = setInterval(() => setElapsed(Math.floor((performance.now() - begun) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [])
  const spent = seconds + elapsed
  const over = secondsOver(spent, plannedMinutes)
  return (
    <p className={styles.clock} data-over={over > 0}>
      <span className={styles.label}>{texts.spent}</span>
      <span role="timer" aria-live="off" className={styles.time}>
        {formatStretch(spent)}
      </span>
      <span>{over > 0 ? texts.over(formatStretch(over)) : texts.planned(plannedMinutes)}</span>
    </p>
  )
}
