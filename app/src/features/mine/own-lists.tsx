import { actionItemStateLabels } from '@pilin/domain/follow-up/action-item'
import { topicDecisionLabels, topicStateLabels } from '@pilin/domain/topics/vocabulary'
import { mineTexts as texts } from './messages.ts'
import type { OwnItem, OwnTopic } from './mine.ts'
import styles from './mine-page.module.css'

/** What the reader has to do, or helps to do, until when. */
export function ItemList({ items }: { items: OwnItem[] }) {
  return (
    <section className={styles.part} aria-labelledby="items">
      <h2 id="items">{texts.items}</h2>
      {items.length === 0 && <p>{texts.noItems}</p>}
      <ul className={styles.list}>
        {items.map(({ id, organizationId, text, person, isMine, dueOn, state, overdue }) => (
          <li key={id} className={styles.card}>
            <h3 className={styles.title}>
              <a className={styles.way} href={`/organizations/${organizationId}/follow-up/${id}`}>
                {text}
              </a>
            </h3>
            <p className={styles.line}>
              <span>{texts.dueOn(dueOn)}</span>
              {overdue ? (
                <strong className={styles.late}>{texts.overdue}</strong>
              ) : (
                <span>{actionItemStateLabels[state]}</span>
              )}
              {!isMine && <span>{texts.assisting(person)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type TopicsProps = { topics: OwnTopic[]; organizations: { id: string; shortName: string }[] }

/** What the reader has proposed, where it stands and what was answered; and the ways to propose. */
export function TopicList({ topics, organizations }: TopicsProps) {
  return (
    <section className={styles.part} aria-labelledby="topics">
      <h2 id="topics">{texts.topics}</h2>
      {topics.length === 0 && <p>{texts.noTopics}</p>}
      <ul className={styles.list}>
        {topics.map((topic) => (
          <TopicRow key={topic.id} topic={topic} />
        ))}
      </ul>
      <p className={styles.line}>
        {organizations.map(({ id, shortName }) => (
          <a key={id} className={styles.way} href={`/organizations/${id}/topics/new`}>
            {organizations.length > 1 ? texts.proposeTopicIn(shortName) : texts.proposeTopic}
          </a>
        ))}
      </p>
    </section>
  )
}

function TopicRow({ topic }: { topic: OwnTopic }) {
  const { id, organizationId, title, state, decision, reason, meeting } = topic
  return (
    <li className={styles.card}>
      <h3 className={styles.title}>
        <a className={styles.way} href={`/organizations/${organizationId}/topics/${id}`}>
          {title}
        </a>
      </h3>
      <p className={styles.line}>
        <strong>{topicStateLabels[state]}</strong>
        {decision && (
          <span>
            {texts.answer}：{topicDecisionLabels[decision]}
            {reason && texts.reason(reason)}
          </span>
        )}
        {meeting && <span>{texts.inMeeting(meeting.title)}</span>}
      </p>
    </li>
  )
}
