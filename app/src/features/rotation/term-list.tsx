import { formatSpan } from '../../shell/dates.ts'
import { rotationPageMessages as messages } from './messages.ts'
import type { Term } from './rotation.ts'
import styles from './term-list.module.css'

/** Terms of duty, one line each. */
export function TermList({ terms }: { terms: Term[] }) {
  return (
    <ol className={styles.terms}>
      {terms.map(({ startsOn, endsOn, name, personId, unitName, isCurrent }) => (
        <li key={startsOn} aria-current={isCurrent ? 'true' : undefined}>
          <span className={styles.span}>{formatSpan(startsOn, endsOn)}</span>
          <span>
            {name}
            {personId && `（${unitName}）`}
          </span>
          {isCurrent && <span className={styles.now}>{messages.now}</span>}
        </li>
      ))}
    </ol>
  )
}
