import type { ReactNode } from 'react'
import styles from './controls.module.css'

/** Something that is there when it is wanted; the browser's own, so it needs no script. */
export function Disclosure(props: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.disclosure} open={props.open}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  )
}
