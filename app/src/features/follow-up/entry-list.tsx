import { formatDayAndClock, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { actionItemStepLabels } from '@pilin/domain/follow-up/action-item'
import { FileList } from '../files/file-list.tsx'
import styles from './action-item-page.module.css'
import type { ActionItemDetail } from './follow-up.ts'
import { actionItemMessages as messages } from './messages.ts'

/** What has happened to an item, from the meeting that made it on. */
export function EntryList({ detail: { entries, item } }: { detail: ActionItemDetail }) {
  return (
    <ol className={styles.entries}>
      <li>
        <strong>{messages.opened}</strong>
        <a href={`/meetings/${item.meeting.id}`}>{item.meeting.title}</a>
      </li>
      {entries.map(({ id, step, text, dueOn, personName, at, files }) => (
        <li key={id}>
          <strong>{actionItemStepLabels[step]}</strong>
          {dueOn && <span>{messages.until(formatFullDay(dueOn))}</span>}
          <span className={styles.who}>
            {personName}　<time dateTime={at.toISOString()}>{formatDayAndClock(at)}</time>
          </span>
          {text && <p className={styles.words}>{text}</p>}
          {files.length > 0 && (
            <div className={styles.shown}>
              <FileList files={files} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
