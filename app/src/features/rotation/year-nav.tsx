import { rotationPageMessages as messages } from './messages.ts'
import styles from './year-nav.module.css'

/** The ways to the years before and after, on the same page. */
export function YearNav({ year, path }: { year: number; path: string }) {
  return (
    <nav className={styles.years} aria-label={messages.years}>
      {[year - 1, year + 1].map((each) => (
        <a key={each} href={`${path}?year=${each}`}>
          {messages.otherYear(each)}
        </a>
      ))}
    </nav>
  )
}
