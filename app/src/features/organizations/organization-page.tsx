import { organizationKindLabels } from '@pilin/domain/organizations/vocabulary'
import { formatKnownDate } from '../../shell/dates.ts'
import { organizationMessages as messages } from './messages.ts'
import type { Organization } from './organization.ts'
import { OrganizationHeading } from './organization-heading.tsx'
import styles from './organization-page.module.css'
import { UnitList } from './unit-list.tsx'

/** An organization: when it was founded, its member units, its people. */
export function OrganizationPage({ organization }: { organization: Organization }) {
  return (
    <>
      <OrganizationHeading organization={organization} current="overview" />
      <Founding organization={organization} />
      <UnitList organization={organization} />
      {organization.kind === 'REGIONAL_COUNCIL' && <MemberCounts organization={organization} />}
    </>
  )
}

function Founding({
  organization: { kind, foundedOn, foundedTo, plaqueOn },
}: {
  organization: Organization
}) {
  return (
    <dl className={styles.facts}>
      <Fact label={messages.kind} value={organizationKindLabels[kind]} />
      <Fact label={messages.founded} value={formatKnownDate(foundedOn, foundedTo)} />
      {plaqueOn && <Fact label={messages.plaque} value={formatKnownDate(plaqueOn, foundedTo)} />}
    </dl>
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

/** A council grows; how many it was, from which day. */
function MemberCounts({ organization: { memberCounts, foundedTo } }: { organization: Organization }) {
  // Where only the year is known, the last number of a year stands for it.
  const counts = new Map(memberCounts.map(({ day, count }) => [formatKnownDate(day, foundedTo), count]))
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{messages.memberCounts}</h2>
      <ol className={styles.counts}>
        {[...counts].map(([date, count]) => (
          <li key={date}>{messages.countFrom(date, count)}</li>
        ))}
      </ol>
    </section>
  )
}
