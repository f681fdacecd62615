import type { ReactNode } from 'react'
import styles from './controls.module.css'

/** That something was done, on the page to which the change led back. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <p className={styles.done} role="status">
      {children}
    </p>
  )
}

/** Why nothing was changed, above the form that it answers. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p className={styles.notice} role="alert">
      {children}
    </p>
  )
}
