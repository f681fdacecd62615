import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import { topicStateLabels } from '@pilin/domain/topics/vocabulary'
import { topicPageTexts as texts, topicTexts } from './messages.ts'
import styles from './topic-page.module.css'
import type { TopicPageData } from './topics.ts'

/** Who proposed the topic, when, why, and for which meeting. */
export function TopicFacts({ topic }: { topic: TopicPageData }) {
  const { wishedMeeting, wishedKind } = topic
  const rows = [
    [texts.state, topicStateLabels[topic.state]],
    [texts.proposer, `${topic.unit} ${topic.proposedBy}`],
    [texts.proposedOn, formatFullDay(topic.proposedOn)],
    [texts.wished, wishedMeeting?.title ?? topicTexts.nextOf(meetingKindLabels[wishedKind])],
    [texts.planned, topicTexts.minutes(topic.plannedMinutes)],
    ...(topic.purpose ? [[texts.purpose, topic.purpose] as const] : []),
    ...(topic.need ? [[texts.need, <NeedLink key="need" topic={topic} />] as const] : []),
  ] as const
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function NeedLink({ topic: { need, organization } }: { topic: TopicPageData }) {
  return <a href={`/organizations/${organization.id}/needs/${need?.id}`}>{need?.title}</a>
}
