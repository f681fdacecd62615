import { type ReactNode, useEffect, useRef } from 'react'
import { useActionData } from 'react-router'
import type { ActionAnswer } from './action-answer.ts'
import { isFor } from './action-form.tsx'
import styles from './unfold.module.css'

type Props = {
  summary: ReactNode
  /** For which form's refusal it stands open on a page without scripts. */
  intent: string
  about?: Record<string, string>
  /** How weighty the summary looks. */
  look?: 'wide' | 'button' | 'link'
  label?: string
  children: ReactNode
}

/** A part that is unfolded by a press: plain HTML, so that every second step works without scripts. */
export function Unfold({ summary, intent, about, look = 'link', label, children }: Props) {
  const answer = useActionData<ActionAnswer>()
  const refused = isFor(answer, intent, about)
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (refused && details.current) details.current.open = true
  }, [refused])
  return (
    <details ref={details} data-unfold="" className={styles.unfold} open={refused || undefined}>
      <summary className={styles[look]} aria-label={label}>
        {summary}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
