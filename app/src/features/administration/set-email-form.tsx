import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field } from '../../shell/field.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import type { AdministeredPerson } from './administration.ts'
import styles from './form.module.css'
import { shownAgain } from './form-parts.tsx'
import { administrationPageMessages as messages } from './messages.ts'

type Props = { person: AdministeredPerson; refused: Refused | undefined }

/** Where a person's messages go by e-mail. */
export function SetEmailForm({ person: { id, name, email }, refused }: Props) {
  const { field } = shownAgain(refused)
  return (
    <Disclosure summary={messages.emailShort} open={refused !== undefined}>
      <form
        className={styles.form}
        method="post"
        action={`#person-${id}`}
        aria-label={messages.emailOf(name)}
      >
        <input type="hidden" name="intent" value="email" />
        <input type="hidden" name="personId" value={id} />
        <Field
          label={messages.emailField}
          hint={messages.emailHint}
          type="text"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...field('email', email)}
        />
        <SubmitButton>{messages.submitEmail}</SubmitButton>
      </form>
    </Disclosure>
  )
}
