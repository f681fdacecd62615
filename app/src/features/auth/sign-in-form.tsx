import type { Refused } from '../../api/submit.ts'
import { Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { authPageMessages as messages } from './messages.ts'

/** Name and password. After a refusal the name is still there, the password is not. */
export function SignInForm({ back, refused }: { back: string; refused: Refused | undefined }) {
  const fields: Refused['refusal']['fields'] = refused?.refusal.fields ?? {}
  const sentence = refused?.refusal.sentence
  return (
    <form method="post">
      {sentence && <Notice>{sentence}</Notice>}
      <input type="hidden" name="back" value={back} />
      <Field
        label={messages.name}
        name="name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={refused?.values.name}
        error={fields.name}
      />
      <Field
        label={messages.password}
        name="password"
        type="password"
        autoComplete="current-password"
        error={fields.password}
      />
      <SubmitButton>{messages.submit}</SubmitButton>
    </form>
  )
}
