import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Resolution } from './follow-up.ts'
import { followUpMessages as messages } from './messages.ts'
import styles from './resolution-list.module.css'

/** What was decided, under the numbers by which it is cited. */
export function ResolutionList({ resolutions }: { resolutions: Resolution[] }) {
  return (
    <ol className={styles.resolutions}>
      {resolutions.map(({ id, number, text, decidedOn, meeting }) => (
        <li key={id} id={id}>
          <p className={styles.number}>{number}</p>
          <div>
            <p className={styles.text}>{text}</p>
            <p className={styles.origin}>
              <span>
                {messages.decidedOn} {formatFullDay(decidedOn)}
              </span>
              <a href={`/meetings/${meeting.id}`}>{meeting.title}</a>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
