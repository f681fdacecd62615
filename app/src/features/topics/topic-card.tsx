import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import { topicStateLabels } from '@pilin/domain/topics/vocabulary'
import { AnswerText } from './answer-text.tsx'
import styles from './backlog-page.module.css'
import { topicTexts as texts } from './messages.ts'
import type { Topic } from './topics.ts'

/** A topic in a list: what, from whom, how long ago, where it is to go, and the answer. */
export function TopicCard({ topic, href }: { topic: Topic; href: string }) {
  const { attachments, wishedMeeting, wishedKind } = topic
  const on = topic.appearances.find(({ live, state }) => live && state === 'ACCEPTED')
  const facts = [
    texts.proposedBy(topic.unit, topic.proposedBy),
    texts.age(topic.age),
    texts.minutes(topic.plannedMinutes),
    ...(attachments.length > 0 ? [texts.attachments(attachments.length)] : []),
  ]
  return (
    <>
      <h3 className={styles.title}>
        <a href={href}>{topic.title}</a>
        <span className={styles.state}>{topicStateLabels[topic.state]}</span>
      </h3>
      <p className={styles.quiet}>{facts.join(' · ')}</p>
      {topic.state === 'WAITING' && !topic.comesBack && (
        <p>{texts.wished(wishedMeeting?.title ?? texts.nextOf(meetingKindLabels[wishedKind]))}</p>
      )}
      {on && <p>{texts.onAgenda(on.meeting.title)}</p>}
      <AnswerText topic={topic} />
    </>
  )
}
