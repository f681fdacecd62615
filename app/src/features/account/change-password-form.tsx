import type { Refused } from '../../api/submit.ts'
import { Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { accountMessages as messages } from './messages.ts'

/** Both passwords are typed anew after a refusal: none of them is ever sent back. */
export function ChangePasswordForm({
  username,
  refused,
}: {
  username: string
  refused: Refused | undefined
}) {
  const fields: Refused['refusal']['fields'] = refused?.refusal.fields ?? {}
  return (
    <form method="post">
      {refused ? <Notice>{refused.refusal.sentence}</Notice> : <p>{messages.explained}</p>}
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="username" autoComplete="username" defaultValue={username} hidden />
      <Field
        label={messages.current}
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        error={fields.currentPassword}
      />
      <Field
        label={messages.next}
        hint={messages.nextHint}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        error={fields.newPassword}
      />
      <Field
        label={messages.repeated}
        name="repeatedPassword"
        type="password"
        autoComplete="new-password"
        error={fields.repeatedPassword}
      />
      <SubmitButton>{messages.submit}</SubmitButton>
    </form>
  )
}
