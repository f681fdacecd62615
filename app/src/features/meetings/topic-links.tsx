import { agendaTexts } from './messages.ts'
import styles from './page.module.css'
import type { AgendaItem, MeetingPage } from './read-meeting.ts'

type Props = { item: AgendaItem; meeting: MeetingPage }

/** Where an item comes from: the topic with its papers, and the meeting that did not reach it. */
export function TopicLinks({ item, meeting }: Props) {
  const { carriedFrom, topicId } = item
  return (
    <p className={styles.row}>
      {carriedFrom && (
        <span>
          {agendaTexts.carriedOver}（<a href={`/meetings/${carriedFrom.id}`}>{carriedFrom.title}</a>）
        </span>
      )}
      <a
        className={styles.reach}
        href={`/organizations/${meeting.organization.id}/topics/${topicId}`}
        aria-label={agendaTexts.detailsOf(item.title)}
      >
        {agendaTexts.details}
      </a>
    </p>
  )
}
