import type { Refused } from '../../api/submit.ts'
import own from './comments.module.css'
import { commentTexts as texts } from './messages.ts'
import styles from './record-page.module.css'
import { type Chosen, type RecordPart, sentenceAddress } from './records.ts'
import { SayForms } from './say-forms.tsx'

type Props = { parts: RecordPart[]; chosen: Chosen | null; contentHash: string; refused: Refused | undefined }

/** The record as rows of sentences; a press on one opens what can be said to it, right below. */
export function SentenceList({ parts, chosen, contentHash, refused }: Props) {
  return parts.map(({ fragment, title, sentences }) => (
    <div key={fragment} className={styles.section}>
      <h3>{title}</h3>
      {sentences.length === 0 && <p className={styles.quiet}>{texts.noSentences}</p>}
      <ol className={own.sentences}>
        {sentences.map((sentence, position) => {
          const place = { fragment, position }
          const isChosen = chosen?.fragment === fragment && chosen.position === position
          return (
            <li key={position} data-chosen={isChosen || undefined} id={isChosen ? 'say' : undefined}>
              {isChosen ? (
                <>
                  <span className={own.sentence}>{sentence}</span>
                  <SayForms place={{ ...place, contentHash }} sentence={sentence} refused={refused} />
                </>
              ) : (
                <a className={own.sentence} href={sentenceAddress(place)} aria-label={texts.sayTo(sentence)}>
                  <span>{sentence}</span>
                  <span className={own.press}>{texts.say}</span>
                </a>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  ))
}
