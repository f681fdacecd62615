import styles from './life-part.module.css'
import { lifeTexts as texts } from './messages.ts'
import type { Life } from './read-life.ts'

/** The five stages of the record, and which of them it is in. */
export function PhaseSteps({ life }: { life: Life }) {
  return (
    <ol className={styles.phases} aria-label={texts.phases}>
      {life.phases.map(({ label, current }) => (
        <li key={label} aria-current={current ? 'step' : undefined}>
          {label}
        </li>
      ))}
    </ol>
  )
}
