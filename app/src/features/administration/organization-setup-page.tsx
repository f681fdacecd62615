import { organizationKindLabels } from '@pilin/domain/organizations/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { formatKnownDate } from '../../shell/dates.ts'
import type { AdministeredOrganization } from './administration.ts'
import { CadenceSection } from './cadence-section.tsx'
import { DocumentPrefixSection } from './document-prefix-section.tsx'
import { administrationPageMessages as messages } from './messages.ts'
import styles from './organization-setup-page.module.css'
import { PersonSection } from './person-section.tsx'
import type { SavedIntent } from './saved.tsx'
import { UnitSection } from './unit-section.tsx'

type Props = {
  organization: AdministeredOrganization
  /** The form that has just done what it was for. */
  saved: string | null
  refused: Refused | undefined
}

/** One organization, in the order in which it is set up: units, people, what it owes. */
export function OrganizationSetupPage({ organization, saved, refused }: Props) {
  const { name, kind, foundedOn, foundedTo } = organization
  const refusedFor = (intent: string) => (refused?.intent === intent ? refused : undefined)
  const savedBy = (...intents: SavedIntent[]) =>
    refused ? undefined : intents.find((intent) => intent === saved)
  return (
    <div className={styles.page}>
      <a className={styles.back} href="/administration">
        {messages.backToAll}
      </a>
      <h1>{name}</h1>
      <p className={styles.facts}>
        {organizationKindLabels[kind]}，{messages.founded(formatKnownDate(foundedOn, foundedTo))}
      </p>
      <UnitSection
        organization={organization}
        saved={savedBy('create', 'admit')}
        refused={refusedFor('admit')}
      />
      <PersonSection
        organization={organization}
        saved={savedBy('add', 'end', 'password', 'email')}
        refusedAdd={refusedFor('add')}
        refusedPerson={refusedFor('end') ?? refusedFor('password') ?? refusedFor('email')}
      />
      <CadenceSection organization={organization} saved={savedBy('set')} refused={refusedFor('set')} />
      <DocumentPrefixSection
        organization={organization}
        saved={savedBy('prefix')}
        refused={refusedFor('prefix')}
      />
      <p>{messages.steps}</p>
    </div>
  )
}
