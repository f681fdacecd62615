import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import { topicDecisionLabels, topicStateLabels } from '@pilin/domain/topics/vocabulary'
import styles from './backlog-page.module.css'
import { topicTexts as texts, topicPageTexts } from './messages.ts'
import type { Topic } from './topics.ts'

type Props = { topic: Pick<Topic, 'answer' | 'comesBack' | 'wishedKind' | 'mergedInto'> }

/** What the secretary on duty answered and why; for what was merged also what became of the other. */
export function AnswerText({ topic: { answer, comesBack, wishedKind, mergedInto } }: Props) {
  if (!answer && !comesBack) return null
  return (
    <>
      {answer && (
        <p className={styles.answer}>
          <strong>{topicDecisionLabels[answer.decision]}</strong>
          {answer.reason && `，${topicPageTexts.reason}：${answer.reason}`}
        </p>
      )}
      {mergedInto && (
        <p>
          {texts.mergedInto}：{mergedInto.title}（{topicStateLabels[mergedInto.state]}）
          {mergedInto.reason && `，${topicPageTexts.reason}：${mergedInto.reason}`}
        </p>
      )}
      {comesBack && <p>{texts.comesBack(meetingKindLabels[wishedKind])}</p>}
    </>
  )
}
