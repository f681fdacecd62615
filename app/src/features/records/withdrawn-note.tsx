import styles from './life-part.module.css'
import { lifeTexts as texts } from './messages.ts'
import type { Life } from './read-life.ts'

/** Whose confirmations fell when the record was opened again, by whom and why: for everybody on the page. */
export function WithdrawnNote({ life: { withdrawn } }: { life: Life }) {
  if (!withdrawn) return null
  return (
    <div className={styles.band} data-state="WITHDRAWN">
      <p>{texts.withdrawn(withdrawn)}</p>
      <ul>
        {withdrawn.confirmations.map(({ unit, name, at }) => (
          <li key={unit}>{texts.withdrawnOf(unit, name, at)}</li>
        ))}
      </ul>
    </div>
  )
}
