import type { Refused } from '../../api/submit.ts'
import { Done } from '../../shell/notice.tsx'
import { KeepForm } from '../minutes/keeping/keep-form.tsx'
import { ContactForm } from '../notifications/contact-form.tsx'
import styles from './account-page.module.css'
import { ChangePasswordForm } from './change-password-form.tsx'
import { accountMessages as messages } from './messages.ts'

type Props = {
  account: { name: string; unitName: string; username: string; isDemo: boolean }
  /** Whether the password was changed a moment ago. */
  isChanged: boolean
  /** Null for a login without a person, to whom no messages go. */
  contact: { email: string; receivesMail: boolean } | null
  isContactSaved: boolean
  sendsMail: boolean
  /** Whether this device keeps unsaved text, and whether that was chosen a moment ago; null where it cannot. */
  keeps: boolean | null
  isKeepSaved: boolean
  refused: Refused | undefined
}

/** Who I am here, and my password. */
export function AccountPage({
  account,
  isChanged,
  contact,
  keeps,
  isKeepSaved,
  refused: answer,
  ...mail
}: Props) {
  const refused = answer?.intent === '' ? answer : undefined
  const { name, unitName, username, isDemo } = account
  return (
    <div className={styles.page}>
      <h1>{messages.title}</h1>
      <dl className={styles.facts}>
        <Fact label={messages.name} value={name} />
        {unitName && <Fact label={messages.unit} value={unitName} />}
        <Fact label={messages.username} value={username} />
      </dl>
      {contact && (
        <ContactForm
          contact={contact}
          isSaved={mail.isContactSaved}
          sendsMail={mail.sendsMail}
          refused={answer?.intent === 'contact' ? answer : undefined}
        />
      )}
      {contact && (
        <p>
          <a className={styles.link} href="/account/calendar">
            {messages.calendar}
          </a>
        </p>
      )}
      {keeps !== null && <KeepForm keeps={keeps} isSaved={isKeepSaved} />}
      <h2>{messages.changePassword}</h2>
      {isChanged && !refused && <Done>{messages.changed}</Done>}
      {isDemo ? <p>{messages.demo}</p> : <ChangePasswordForm username={username} refused={refused} />}
    </div>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
