import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import type { AdministeredPerson } from './administration.ts'
import styles from './form.module.css'
import { shownAgain } from './form-parts.tsx'
import { administrationPageMessages as messages } from './messages.ts'

type Props = { person: AdministeredPerson; refused: Refused | undefined }

/** Gives a person who has forgotten the password a new one. */
export function SetPasswordForm({ person: { id, name }, refused }: Props) {
  const { fields } = shownAgain(refused)
  return (
    <Disclosure summary={messages.resetShort} open={refused !== undefined}>
      <form className={styles.form} method="post" action={`#person-${id}`} aria-label={messages.reset(name)}>
        {refused && !fields.password && <Notice>{refused.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="password" />
        <input type="hidden" name="personId" value={id} />
        {/* Readable, because it is to be told to the person; it is never sent back after a refusal. */}
        <Field
          label={messages.newPassword}
          hint={messages.newPasswordHint}
          name="password"
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={fields.password}
        />
        <SubmitButton>{messages.submitReset}</SubmitButton>
      </form>
    </Disclosure>
  )
}
