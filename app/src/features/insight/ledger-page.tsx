import { Downloads } from '../documents/downloads.tsx'
import { downloadTexts } from '../documents/messages.ts'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { cadenceMessages } from '../planning/messages.ts'
import type { Ledger, Obligation } from './ledger.ts'
import { LedgerGrid } from './ledger-grid.tsx'
import { LedgerMeetingLine } from './ledger-meeting.tsx'
import styles from './ledger-page.module.css'
import { ledgerMessages as messages } from './messages.ts'
import { PeriodList } from './period-list.tsx'
import { UnitTable } from './unit-table.tsx'

/** What was owed in a year and what became of it: at a glance, period by period, unit by unit. */
export function LedgerPage({ ledger }: { ledger: Ledger }) {
  const { organization, year, obligations, others } = ledger
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="ledger" />
      <Ways ledger={ledger} />
      <p>{messages.explained}</p>
      <Downloads
        what={messages.year(year) + downloadTexts.ledger}
        files={[
          { href: `/organizations/${organization.id}/ledger/${year}.xlsx`, format: downloadTexts.excel },
        ]}
      />
      {obligations.every(({ periods }) => periods.length === 0) && <p>{messages.noObligations}</p>}
      {obligations
        .filter(({ periods }) => periods.length > 0)
        .map((obligation) => (
          <OneObligation key={obligation.cadenceId} obligation={obligation} ledger={ledger} />
        ))}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{messages.others}</h2>
          <p className={styles.quiet}>{messages.othersExplained}</p>
          <ul>
            {others.map((meeting) => (
              <li key={meeting.id} className={styles.other}>
                <LedgerMeetingLine meeting={meeting} year={year} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Ways({ ledger: { organization, year, mayPlan } }: { ledger: Ledger }) {
  const home = `/organizations/${organization.id}`
  return (
    <nav className={styles.ways} aria-label={messages.years}>
      <strong>{messages.year(year)}</strong>
      <a href={`${home}/ledger?year=${year - 1}`}>{messages.previous}</a>
      <a href={`${home}/ledger?year=${year + 1}`}>{messages.next}</a>
      {mayPlan && <a href={`${home}/year?year=${year}`}>{messages.planYear}</a>}
    </nav>
  )
}

function OneObligation({ obligation, ledger }: { obligation: Obligation; ledger: Ledger }) {
  const { cadenceId, kind, period } = obligation
  const name = cadenceMessages.cadence(kind, period)
  return (
    <section aria-labelledby={`obligation-${cadenceId}`} className={styles.obligation}>
      <h2 id={`obligation-${cadenceId}`}>{name}</h2>
      <LedgerGrid obligation={obligation} label={`${name}：${messages.overview}`} />
      <PeriodList obligation={obligation} ledger={ledger} />
      <UnitTable obligation={obligation} />
    </section>
  )
}
