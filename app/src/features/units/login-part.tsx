import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Refused } from '../../api/submit.ts'
import { Done, Notice } from '../../shell/notice.tsx'
import { QuietButton } from '../../shell/submit-button.tsx'
import { loginTexts as texts } from './messages.ts'
import type { Contact, IssuedInvitation } from './units.ts'
import styles from './units-page.module.css'

/** Whether a contact can sign in, and the presses that invite, invite again and revoke; for who keeps the units. */
export function LoginPart({ contact, refused }: { contact: Contact; refused: Refused | undefined }) {
  const { id, name, login, isCurrent } = contact
  if (!login || !isCurrent) return null
  const { hasLogin, mayInvite, invitedUntil } = login
  const own =
    (refused?.intent === 'invite' || refused?.intent === 'revoke') && refused.values.contactId === id
      ? refused
      : undefined
  if (hasLogin) return <p className={styles.quiet}>{texts.opened}</p>
  return (
    <>
      {own && <Notice>{own.refusal.sentence}</Notice>}
      <p className={styles.quiet}>
        {invitedUntil ? texts.waiting(formatFullDay(invitedUntil)) : mayInvite ? texts.none : texts.notByLink}
      </p>
      {mayInvite && (
        <div className={styles.presses}>
          <LoginForm
            intent="invite"
            contactId={id}
            label={invitedUntil ? texts.renewFor(name) : texts.inviteFor(name)}
          >
            {invitedUntil ? texts.renew : texts.invite}
          </LoginForm>
          {invitedUntil && (
            <LoginForm intent="revoke" contactId={id} label={texts.revokeFor(name)}>
              {texts.revoke}
            </LoginForm>
          )}
        </div>
      )}
    </>
  )
}

type FormProps = { intent: 'invite' | 'revoke'; contactId: string; label: string; children: string }

function LoginForm({ intent, contactId, label, children }: FormProps) {
  return (
    <form method="post">
      <input type="hidden" name="contactId" value={contactId} />
      <QuietButton name="intent" value={intent} aria-label={label}>
        {children}
      </QuietButton>
    </form>
  )
}

/** The link that was made just now: shown this once, to be scanned, copied or read. */
export function IssuedLogin({ issued }: { issued: IssuedInvitation }) {
  const { name, until, address, picture, mail } = issued
  return (
    <section className={styles.issued} aria-labelledby="issued">
      <h2 id="issued">{texts.issued(name)}</h2>
      <Done>{texts.mail[mail]}</Done>
      <p>{texts.issuedHint(formatFullDay(until))}</p>
      <img src={picture} alt={texts.picture} width={264} height={264} />
      <p className={styles.address}>
        <a href={address}>{address}</a>
      </p>
    </section>
  )
}
