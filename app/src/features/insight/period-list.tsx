import { cadenceStateLabels } from '@pilin/domain/meetings/vocabulary'
import { formatMonthDay } from '../../shell/dates.ts'
import type { Ledger, LedgerPeriod, Obligation } from './ledger.ts'
import { periodAnchor } from './ledger-grid.tsx'
import { LedgerMeetingLine } from './ledger-meeting.tsx'
import styles from './ledger-page.module.css'
import { ledgerMessages as messages } from './messages.ts'

/** Each period with its state and the meetings that fulfil it, or will. */
export function PeriodList({ obligation, ledger }: { obligation: Obligation; ledger: Ledger }) {
  const { cadenceId, kind, periods } = obligation
  return (
    <ol className={styles.periods}>
      {periods.map((each) => (
        <li
          key={each.period.startsOn}
          id={periodAnchor(cadenceId, each)}
          className={styles.period}
          data-state={each.state}
        >
          <h3>{each.period.label}</h3>
          <p className={styles.state}>
            {cadenceStateLabels[each.state]}
            {each.state === 'DUE' && `，${messages.lastDay(formatMonthDay(each.period.endsOn))}`}
          </p>
          {each.meetings.map((meeting) => (
            <LedgerMeetingLine key={meeting.id} meeting={meeting} year={ledger.year} />
          ))}
          {each.state === 'DUE' && ledger.mayPlan && (
            <a className={styles.plan} href={planHref(ledger, kind, each)}>
              {messages.planFor(each.period.label)}
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The form of a single meeting, on the period's first day that is still to come. */
function planHref(ledger: Ledger, kind: string, { period }: LedgerPeriod): string {
  const hasBegun = period.startsOn < ledger.today
  const date = hasBegun ? ledger.today : period.startsOn
  return `/organizations/${ledger.organization.id}/meetings/new?kind=${kind}&date=${date}`
}
