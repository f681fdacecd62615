import type { Refused } from '../../api/submit.ts'
import { TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import styles from './action-item-page.module.css'
import { actionItemMessages as messages } from './messages.ts'

/** Grants or refuses more time; open, since somebody waits for it. */
export function ExtensionAnswer({ refused }: { refused: Refused | undefined }) {
  const error = refused?.refusal.fields.remark
  return (
    <form method="post" aria-label={messages.decideExtension}>
      {refused && !error && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="decideExtension" />
      <TextField
        name="remark"
        label={messages.remark}
        hint={messages.remarkHint}
        defaultValue={refused?.values.remark}
        error={error}
      />
      <p className={styles.answer}>
        <SubmitButton name="approve" value="true">
          {messages.approve}
        </SubmitButton>
        <QuietButton name="approve" value="false">
          {messages.refuse}
        </QuietButton>
      </p>
    </form>
  )
}
