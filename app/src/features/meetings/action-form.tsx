import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useActionData, useFetcher, useLocation } from 'react-router'
import type { ActionAnswer } from './action-answer.ts'
import styles from './action-form.module.css'

export type FormState = {
  pending: boolean
  /** The sentence for a field, if the last attempt was refused for it. */
  error: (field: string) => string | undefined
  /** What had been typed before the refusal, else the value that stands. */
  kept: (field: string, standing?: string) => string
}

type Props = {
  intent: string
  /** Hidden fields; together with the intent they tell which form of the page an answer is for. */
  about?: Record<string, string>
  /** The part of the page that a browser without scripts shows after submitting. */
  anchor?: string
  label?: string
  className?: string
  onDone?: () => void
  /** Scripts only; may hold the form back. */
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void
  children: (state: FormState) => ReactNode
}

/**
 * A form that works as plain HTML and, with scripts, without leaving the page. A refusal stands above its
 * fields (and at them), and what was typed is kept either way.
 */
export function ActionForm({
  intent,
  about = {},
  anchor,
  label,
  className,
  onDone,
  onSubmit,
  children,
}: Props) {
  const fetcher = useFetcher<ActionAnswer>()
  const { pathname } = useLocation()
  const plainAnswer = useActionData<ActionAnswer>()
  const form = useRef<HTMLFormElement>(null)
  const pending = fetcher.state !== 'idle'
  const answer = fetcher.data ?? (isFor(plainAnswer, intent, about) ? plainAnswer : undefined)
  const refused = answer && 'refusal' in answer && !pending ? answer : undefined
  const wasDone = fetcher.data !== undefined && 'done' in fetcher.data && !pending
  useAfterDone(form, wasDone, onDone)

  const hold = (event: FormEvent<HTMLFormElement>) => {
    // A second press while the first is under way would do the same thing twice.
    if (pending) event.preventDefault()
    else onSubmit?.(event)
  }

  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={anchor ? `${pathname}#${anchor}` : pathname}
      className={`${styles.form} ${className ?? ''}`}
      aria-label={label}
      onSubmit={hold}
      noValidate
    >
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refused && (
        <p role="alert" className={styles.refusal}>
          {refused.refusal.sentence}
        </p>
      )}
      {children({
        pending,
        error: (field) => refused?.refusal.fields[field],
        kept: (field, standing = '') => refused?.values[field] ?? standing,
      })}
    </fetcher.Form>
  )
}

/** Whether a plain form's answer belongs to this form of the page. */
export function isFor(
  answer: ActionAnswer | undefined,
  intent: string,
  about: Record<string, string> = {},
): boolean {
  if (!answer || !('refusal' in answer) || answer.intent !== intent) return false
  return Object.entries(about).every(([name, value]) => answer.values[name] === value)
}

/** Empties the form and closes what it was unfolded from; the focus goes where it was unfolded. */
function useAfterDone(
  form: { current: HTMLFormElement | null },
  wasDone: boolean,
  onDone: (() => void) | undefined,
) {
  const latest = useRef(onDone)
  useEffect(() => {
    latest.current = onDone
  })
  useEffect(() => {
    if (!wasDone) return
    form.current?.reset()
    // The list of people around a check-in is no such part; it stays open for the next one.
    const details = form.current?.closest<HTMLDetailsElement>('details[data-unfold]')
    if (details) {
      details.open = false
      details.querySelector('summary')?.focus()
    }
    latest.current?.()
  }, [wasDone, form])
}
