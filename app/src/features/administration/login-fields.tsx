import { Field } from '../../shell/field.tsx'
import type { shownAgain } from './form-parts.tsx'
import { administrationPageMessages as messages } from './messages.ts'

/** With what the new person signs in. The administrator's browser must not fill in or keep any of it. */
export function LoginFields({ field }: Pick<ReturnType<typeof shownAgain>, 'field'>) {
  const { error } = field('password')
  return (
    <>
      <Field
        label={messages.usernameField}
        hint={messages.usernameHint}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...field('username')}
      />
      <Field
        label={messages.mobile}
        hint={messages.mobileHint}
        type="tel"
        autoComplete="off"
        {...field('mobile')}
      />
      {/* Readable, because it is to be told to the person; it is never sent back after a refusal. */}
      <Field
        label={messages.password}
        hint={messages.passwordHint}
        name="password"
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={error}
      />
    </>
  )
}
