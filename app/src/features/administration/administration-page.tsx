import { organizationKindLabels } from '@pilin/domain/organizations/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { formatKnownDate } from '../../shell/dates.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import type { Administration } from './administration.ts'
import styles from './administration-page.module.css'
import { CreateOrganizationForm } from './create-organization-form.tsx'
import { administrationPageMessages as messages } from './messages.ts'

type Props = { organizations: Administration; refused: Refused | undefined }

/** Every organization, and the form for another; while there is none, the form is open. */
export function AdministrationPage({ organizations, refused }: Props) {
  const isEmpty = organizations.length === 0
  return (
    <div className={styles.page}>
      <h1>{messages.title}</h1>
      <p>{messages.explained}</p>
      <section aria-labelledby="organizations">
        <h2 id="organizations">{messages.organizations}</h2>
        {isEmpty && <p>{messages.noOrganizations}</p>}
        <ul className={styles.organizations}>
          {organizations.map((organization) => (
            <li key={organization.id}>
              <Organization organization={organization} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="holidays">
        <h2 id="holidays">{messages.holidays}</h2>
        <p>{messages.holidaysNote}</p>
        <a className={styles.name} href="/administration/holidays">
          {messages.holidays}
        </a>
      </section>
      <Disclosure summary={messages.create} open={isEmpty || refused !== undefined}>
        <CreateOrganizationForm refused={refused} />
      </Disclosure>
    </div>
  )
}

function Organization({ organization }: { organization: Administration[number] }) {
  const { id, name, kind, foundedOn, foundedTo, unitCount, personCount, cadences } = organization
  const owed = cadences.map((cadence) => messages.cadence(cadence.kind, cadence.period))
  const founded = messages.founded(formatKnownDate(foundedOn, foundedTo))
  return (
    <>
      <a className={styles.name} href={`/administration/${id}`}>
        {name}
      </a>
      <p className={styles.facts}>
        {organizationKindLabels[kind]}，{founded}。{messages.size(unitCount, personCount)}。
        {owed.length > 0 && `${owed.join('、')}。`}
      </p>
    </>
  )
}
