import { partsOf } from '@pilin/domain/calendar/civil-date'
import { monthsIn } from '@pilin/domain/calendar/period'
import { cadenceStateLabels } from '@pilin/domain/meetings/vocabulary'
import type { LedgerPeriod, Obligation } from './ledger.ts'
import styles from './ledger-grid.module.css'
import { shortStates } from './messages.ts'

/** The twelve months of the year at a glance; a quarter is three months wide. Drawn by style sheets alone. */
export function LedgerGrid({
  obligation: { cadenceId, period, periods },
  label,
}: {
  obligation: Obligation
  label: string
}) {
  return (
    <ol className={styles.grid} aria-label={label}>
      {periods.map((each) => (
        <li
          key={each.period.startsOn}
          data-state={each.state}
          data-months={monthsIn(period)}
          data-from={partsOf(each.period.startsOn).month}
        >
          <a href={`#${periodAnchor(cadenceId, each)}`} aria-label={wholeName(each)}>
            <span>{shortName(each)}</span>
            <strong>{shortStates[each.state]}</strong>
          </a>
        </li>
      ))}
    </ol>
  )
}

/** Where the period stands on the page. */
export function periodAnchor(cadenceId: string, { period }: LedgerPeriod): string {
  return `p-${cadenceId}-${period.startsOn}`
}

function wholeName({ period, state }: LedgerPeriod): string {
  return `${shortName({ period })} ${shortStates[state]}，${period.label}${cadenceStateLabels[state]}`
}

/** Without the year, which stands above; a whole year is called by its number. */
function shortName({ period }: Pick<LedgerPeriod, 'period'>): string {
  return period.period === 'YEAR' ? period.label : period.label.replace(/^\d+年/, '')
}
