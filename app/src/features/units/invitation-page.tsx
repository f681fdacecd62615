import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { PageApi } from '@pilin/server/http/page-api'
import type { Refused } from '../../api/submit.ts'
import { Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { shownAgain } from '../administration/form-parts.tsx'
import { loginTexts as texts } from './messages.ts'
import styles from './units-page.module.css'

type Props = {
  invitation: Awaited<ReturnType<PageApi['invitations']['read']>>
  refused: Refused | undefined
}

/** Where a contact of a unit chooses with what to sign in from now on. */
export function InvitationPage({ invitation: { name, unit, organization, until }, refused }: Props) {
  const { field } = shownAgain(refused)
  const secret = { type: 'password', autoComplete: 'new-password' } as const
  return (
    <div className={styles.page}>
      <p className={styles.quiet}>{organization}</p>
      <h1>{texts.title}</h1>
      <p>{texts.welcome(name, unit)}</p>
      <p className={styles.quiet}>{texts.validUntil(formatFullDay(until))}</p>
      <form method="post" className={styles.form} noValidate>
        {refused && <Notice>{refused.refusal.sentence}</Notice>}
        <Field
          label={texts.username}
          hint={texts.usernameHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...field('username', name)}
        />
        <Field label={texts.password} hint={texts.passwordHint} {...secret} {...field('password')} />
        <Field label={texts.repeated} {...secret} {...field('repeatedPassword')} />
        <SubmitButton>{texts.submit}</SubmitButton>
      </form>
    </div>
  )
}
