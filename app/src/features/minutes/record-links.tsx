import { recordLinkTexts as texts } from './messages.ts'
import styles from './minutes-view.module.css'
import type { MinutesPage } from './read-minutes.ts'

/** The ways to how the record came about. */
export function RecordLinks({ minutes }: { minutes: MinutesPage }) {
  const home = `/meetings/${minutes.meeting.id}/minutes`
  return (
    <nav className={styles.links} aria-label={texts.label}>
      <a href={`${home}/versions`}>{texts.versions}</a>
      <a href={`${home}/authors`}>{texts.authors}</a>
    </nav>
  )
}
