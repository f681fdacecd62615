import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import record from '../../shell/record-page.module.css'
import { AppointForm, ContactForm } from './contact-forms.tsx'
import { LoginPart } from './login-part.tsx'
import { unitTexts as texts } from './messages.ts'
import type { Contact, MemberUnit } from './units.ts'
import styles from './units-page.module.css'

type Props = { unit: MemberUnit; refused: Refused | undefined }

/** Who speaks for the unit, and who did; telephone numbers stand here for who keeps the unit's data. */
export function ContactSection({ unit, refused }: Props) {
  const current = unit.contacts.filter(({ isCurrent }) => isCurrent)
  const others = unit.contacts.filter(({ isCurrent }) => !isCurrent)
  return (
    <section className={record.section} aria-labelledby="contacts">
      <h2 id="contacts">{texts.contactsHeading}</h2>
      {current.length === 0 && <p>{texts.noContacts}。</p>}
      <ContactList contacts={current} unit={unit} refused={refused} />
      {others.length > 0 && (
        <Disclosure summary={texts.former_} open={others.some(({ id }) => isAbout(refused, id))}>
          <ContactList contacts={others} unit={unit} refused={refused} />
        </Disclosure>
      )}
      {unit.mayKeep && (
        <Disclosure summary={texts.appoint} open={refused?.intent === 'appoint'}>
          <AppointForm unit={unit} refused={refused} />
        </Disclosure>
      )}
    </section>
  )
}

function ContactList({ contacts, unit, refused }: Props & { contacts: Contact[] }) {
  return (
    <ul className={record.list}>
      {contacts.map((contact) => (
        <li key={contact.id}>
          <p>
            {contact.name} <span className={styles.quiet}>{contact.office}</span>
          </p>
          <p className={styles.quiet}>{texts.span(contact.from, contact.until)}</p>
          {contact.phone !== null && <p>{contact.phone || texts.noPhone}</p>}
          <LoginPart contact={contact} refused={refused} />
          {unit.mayKeep && (
            <Disclosure summary={texts.editContact(contact.name)} open={isAbout(refused, contact.id)}>
              <ContactForm contact={contact} refused={isAbout(refused, contact.id) ? refused : undefined} />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  )
}

function isAbout(refused: Refused | undefined, contactId: string): boolean {
  return refused?.intent === 'contact' && refused.values.contactId === contactId
}
