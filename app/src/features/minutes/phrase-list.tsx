import type { Refused } from '../../api/submit.ts'
import { Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { templateTexts as texts } from './template-messages.ts'
import styles from './templates-page.module.css'

/** The organization's phrases in their order; each can go, and move by one place. */
export function PhraseList({ phrases, refused }: { phrases: string[]; refused: Refused | undefined }) {
  const error = refused?.refusal.fields.phrase
  return (
    <section aria-labelledby="phrases">
      <h2 id="phrases">{texts.phrasesHeading}</h2>
      <p className={styles.quiet}>{phrases.length > 0 ? texts.phrasesNote : texts.noPhrases}</p>
      {refused && !error && <Notice>{refused.refusal.sentence}</Notice>}
      <ol className={styles.phrases}>
        {phrases.map((phrase, index) => (
          <li key={phrase}>
            <span>{phrase}</span>
            <form method="post" action="#phrases">
              <input type="hidden" name="phrase" value={phrase} />
              {index > 0 && <Press intent="up" text={texts.up} phrase={phrase} />}
              {index < phrases.length - 1 && <Press intent="down" text={texts.down} phrase={phrase} />}
              <Press intent="remove" text={texts.remove} phrase={phrase} />
            </form>
          </li>
        ))}
      </ol>
      <form method="post" action="#phrases">
        <Field
          label={texts.newPhrase}
          name="phrase"
          defaultValue={refused?.intent === 'add' ? refused.values.phrase : undefined}
          error={error}
        />
        <SubmitButton name="intent" value="add">
          {texts.add}
        </SubmitButton>
      </form>
    </section>
  )
}

function Press({ intent, text, phrase }: { intent: string; text: string; phrase: string }) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      className={styles.press}
      aria-label={texts.about(text, phrase)}
    >
      {text}
    </button>
  )
}
