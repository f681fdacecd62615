import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { topicFormTexts as texts } from './messages.ts'
import styles from './topic-page.module.css'
import { TopicWords } from './topic-words.tsx'
import type { TopicPageData } from './topics.ts'

/** What the proposer may do while nobody has taken the topic up: change its words, or take it back. */
export function OwnPart({ topic, refused }: { topic: TopicPageData; refused: Refused | undefined }) {
  const edited = refused?.intent === 'edit' ? refused : undefined
  const withdrawn = refused?.intent === 'withdraw' ? refused : undefined
  return (
    <section className={styles.section} aria-label={texts.edit}>
      <Disclosure summary={texts.edit} open={edited !== undefined}>
        <form method="post" noValidate>
          {edited && <Notice>{edited.refusal.sentence}</Notice>}
          <input type="hidden" name="intent" value="edit" />
          <TopicWords standing={topic} refused={edited} />
          <SubmitButton>{texts.save}</SubmitButton>
        </form>
      </Disclosure>
      <Disclosure summary={texts.withdraw} open={withdrawn !== undefined}>
        <form method="post">
          {withdrawn && <Notice>{withdrawn.refusal.sentence}</Notice>}
          <p>{texts.withdrawNote}</p>
          <input type="hidden" name="intent" value="withdraw" />
          <SubmitButton>{texts.withdrawSure}</SubmitButton>
        </form>
      </Disclosure>
    </section>
  )
}
