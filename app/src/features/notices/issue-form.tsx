import type { Refused } from '../../api/submit.ts'
import { Field, TextField } from '../../shell/field.tsx'
import { Notice as Refusal } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { noticeTexts as texts } from './messages.ts'
import type { Notice } from './notice.ts'
import styles from './notice-page.module.css'

/** The words that the secretary adds; they can be looked at in the notice before it is issued. */
export function IssueForm({ notice, refused }: { notice: Notice; refused: Refused | undefined }) {
  const values: Record<string, string> = { ...notice.words, ...refused?.values }
  const fields: Refused['refusal']['fields'] = refused?.refusal.fields ?? {}
  const field = (name: string) => ({ name, defaultValue: values[name] ?? '', error: fields[name] })
  return (
    <form className={styles.form} method="post" action="#issue" id="issue">
      <h2>{texts.words}</h2>
      {refused && <Refusal>{refused.refusal.sentence}</Refusal>}
      <TextField label={texts.requirements} rows={4} {...field('requirements')} />
      <div className={styles.row}>
        <Field label={texts.replyDate} type="date" {...field('replyDate')} />
        <Field label={texts.replyTime} type="time" {...field('replyTime')} />
      </div>
      <Field label={texts.contact} hint={texts.contactHint} {...field('contact')} />
      <div className={styles.buttons}>
        <SubmitButton>{texts.issue}</SubmitButton>
        <button className={styles.update} type="submit" formMethod="get" formAction="#preview">
          {texts.update}
        </button>
      </div>
    </form>
  )
}
