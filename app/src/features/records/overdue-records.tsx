import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import type { OverdueRecord } from '../schedule/schedule.ts'
import { overdueTexts as texts } from './messages.ts'
import styles from './overdue-records.module.css'

/** Records that should have been handed in; only secretaries have any here. */
export function OverdueRecords({ records }: { records: OverdueRecord[] }) {
  if (records.length === 0) return null
  return (
    <section className={styles.overdue} aria-labelledby="overdue-records">
      <h2 id="overdue-records">{texts.heading}</h2>
      <ul>
        {records.map(({ meetingId, title, closedAt }) => (
          <li key={meetingId}>
            <a className={styles.way} href={`/meetings/${meetingId}/minutes`}>
              {title}
            </a>
            <span className={styles.closed}>{texts.closed(formatDayAndClock(closedAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
