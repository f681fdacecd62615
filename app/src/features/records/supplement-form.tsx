import type { Refused } from '../../api/submit.ts'
import { Field, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { supplementTexts as texts } from './messages.ts'
import styles from './record-page.module.css'

type Props = { meeting: { id: string; title: string }; refused: Refused | undefined }

/** Writes a supplement to a frozen record. */
export function SupplementForm({ meeting, refused }: Props) {
  const values = refused?.values ?? {}
  const fields: Refused['refusal']['fields'] = refused?.refusal.fields ?? {}
  const field = (name: string) => ({ name, defaultValue: values[name], error: fields[name] })
  return (
    <div className={styles.page}>
      <a className={styles.back} href={`/meetings/${meeting.id}/minutes`}>
        {texts.toMinutes}
      </a>
      <p className={styles.quiet}>{meeting.title}</p>
      <h1>{texts.newHeading}</h1>
      <p>{texts.newNote}</p>
      <form method="post">
        {refused && <Notice>{refused.refusal.sentence}</Notice>}
        <Field label={texts.title} hint={texts.titleHint} {...field('title')} />
        <TextField label={texts.reason} {...field('reason')} />
        <TextField label={texts.text} hint={texts.textHint} rows={8} {...field('text')} />
        <SubmitButton>{texts.submit}</SubmitButton>
      </form>
    </div>
  )
}
