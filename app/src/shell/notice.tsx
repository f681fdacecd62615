import type { ReactNode } from 'react'
import styles from './controls.module.css'

/** Why nothing was changed, above the form that it answers. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p className={styles.notice} role="alert">
      {children}
    </p>
  )
}
