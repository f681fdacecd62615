import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { useId } from 'react'
import styles from './controls.module.css'

type Described = { label: ReactNode; error?: string | undefined; hint?: string | undefined }

/** A labelled line of text; what is wrong with it stands at it and is read out with it. */
export function Field({ label, error, hint, ...input }: Described & InputHTMLAttributes<HTMLInputElement>) {
  const ids = useDescription(error, hint)
  return (
    <Labelled {...{ label, error, hint, ids }}>
      <input className={styles.input} {...ids.control} {...input} />
    </Labelled>
  )
}

/** A labelled text of several lines. */
export function TextField({
  label,
  error,
  hint,
  ...textarea
}: Described & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const ids = useDescription(error, hint)
  return (
    <Labelled {...{ label, error, hint, ids }}>
      <textarea className={styles.input} rows={3} {...ids.control} {...textarea} />
    </Labelled>
  )
}

/** A labelled choice; the browser's own, which everybody knows and which needs no script. */
export function ChoiceField({
  label,
  error,
  hint,
  children,
  ...select
}: Described & SelectHTMLAttributes<HTMLSelectElement>) {
  const ids = useDescription(error, hint)
  return (
    <Labelled {...{ label, error, hint, ids }}>
      <select className={styles.input} {...ids.control} {...select}>
        {children}
      </select>
    </Labelled>
  )
}

/** A box to tick, its words beside it. */
export function TickField({ label, ...box }: { label: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" {...box} />
      {label}
    </label>
  )
}

type Ids = ReturnType<typeof useDescription>

function useDescription(error: string | undefined, hint: string | undefined) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const control = {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  }
  return { id, control }
}

function Labelled({ label, error, hint, ids, children }: Described & { ids: Ids; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={ids.id}>{label}</label>
      {hint && (
        <p className={styles.hint} id={`${ids.id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className={styles.error} id={`${ids.id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
