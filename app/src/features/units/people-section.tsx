import record from '../../shell/record-page.module.css'
import { officeOf } from '../organizations/messages.ts'
import { unitTexts as texts } from './messages.ts'
import type { MemberUnit } from './units.ts'
import styles from './units-page.module.css'

/** The unit's people with their offices in the organization, today's and former ones. */
export function PeopleSection({ unit: { people, organization } }: { unit: MemberUnit }) {
  return (
    <section className={record.section} aria-labelledby="people">
      <h2 id="people">{texts.people}</h2>
      {people.length === 0 && <p>{texts.noPeople}</p>}
      <ul className={record.list}>
        {people.map(({ id, name, office, roles }) => (
          <li key={id}>
            <p>{name}</p>
            {roles.map(({ role, from, until }) => (
              <p key={`${role}${from}`} className={styles.quiet}>
                {officeOf({ office, roles: [role] }, organization.kind)}，{texts.span(from, until)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
