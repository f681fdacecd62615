import { formatSpan } from '../../shell/dates.ts'
import { holderName, rotationPageMessages as messages } from './messages.ts'
import type { Term } from './rotation.ts'
import styles from './term-list.module.css'

/** Terms of duty, one line each, with what was agreed about them in words. */
export function TermList({ terms }: { terms: Term[] }) {
  return (
    <ol className={styles.terms}>
      {terms.map((term) => (
        <li key={term.key} aria-current={term.isCurrent ? 'true' : undefined}>
          <span className={styles.span}>{formatSpan(term.startsOn, term.endsOn)}</span>
          <span>{holderName(term)}</span>
          {term.isCurrent && <span className={styles.now}>{messages.now}</span>}
          <Notes term={term} />
        </li>
      ))}
    </ol>
  )
}

function Notes({ term: { swappedWith, standIns } }: { term: Term }) {
  const notes = [
    ...(swappedWith ? [messages.swappedWith(swappedWith)] : []),
    ...standIns.map(({ startsOn, endsOn, ...who }) =>
      messages.standsIn(formatSpan(startsOn, endsOn), holderName(who)),
    ),
  ]
  return notes.length === 0 ? null : <span className={styles.notes}>{notes.join('；')}</span>
}
