import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Refused } from '../../api/submit.ts'
import { officeOf } from '../organizations/messages.ts'
import type { AdministeredOrganization, AdministeredPerson } from './administration.ts'
import { EndRoleForm } from './end-role-form.tsx'
import { administrationPageMessages as messages } from './messages.ts'
import styles from './section.module.css'
import { SetEmailForm } from './set-email-form.tsx'
import { SetPasswordForm } from './set-password-form.tsx'

type Props = {
  person: AdministeredPerson
  organization: AdministeredOrganization
  refused: Refused | undefined
}

/** A person in office, with the name to sign in with, and the way to end the office. */
export function PersonRow({ person, organization: { kind, today }, refused }: Props) {
  const { id, name, office, probationary, username, email, roles } = person
  // The role itself, whatever the unit calls the office: it decides what the person may do.
  const held = officeOf({ office: '', roles: roles.map(({ role }) => role) }, kind)
  return (
    <li id={`person-${id}`}>
      <span className={styles.name}>{name}</span>
      <span>
        {held}
        {probationary && messages.probationaryMark}
        {office && `，${office}`}
      </span>
      <span className={styles.quiet}>{username ? messages.username(username) : messages.noLogin}</span>
      {email && <span className={styles.quiet}>{messages.emailIs(email)}</span>}
      {datesOf(person, today).map((text) => (
        <span key={text} className={styles.quiet}>
          {text}
        </span>
      ))}
      <div className={styles.below}>
        {roles.some(({ until }) => until === null) && (
          <EndRoleForm
            person={person}
            today={today}
            refused={refused?.intent === 'end' ? refused : undefined}
          />
        )}
        <SetEmailForm person={person} refused={refused?.intent === 'email' ? refused : undefined} />
        {username && (
          <SetPasswordForm person={person} refused={refused?.intent === 'password' ? refused : undefined} />
        )}
      </div>
    </li>
  )
}

/** Only what is not plain: an office that begins later, an office whose last day is known. */
function datesOf({ roles }: AdministeredPerson, today: string): string[] {
  const texts = roles.flatMap(({ from, until }) => [
    ...(from > today ? [messages.inOfficeFrom(formatFullDay(from))] : []),
    ...(until === null ? [] : [messages.inOfficeUntil(formatFullDay(until))]),
  ])
  return [...new Set(texts)]
}
