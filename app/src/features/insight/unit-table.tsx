import { unitStateLabels } from '@pilin/domain/planning/vocabulary'
import { Disclosure } from '../../shell/disclosure.tsx'
import type { LedgerPeriod, Obligation } from './ledger.ts'
import styles from './ledger-page.module.css'
import { ledgerMessages as messages } from './messages.ts'

type Unit = LedgerPeriod['units'][number]

/** The same periods seen from each unit that owed them. */
export function UnitTable({ obligation: { periods } }: { obligation: Obligation }) {
  const units = new Map(periods.flatMap((each) => each.units.map(({ id, name }) => [id, name])))
  return (
    <Disclosure summary={messages.units}>
      <p className={styles.quiet}>{messages.unitsExplained}</p>
      <ul>
        {[...units].map(([id, name]) => (
          <li key={id} className={styles.unit}>
            <h3>{name}</h3>
            <ul className={styles.unitPeriods}>
              {periods.map((each) => (
                <UnitPeriod
                  key={each.period.startsOn}
                  label={each.period.label.replace(/^\d+年(?=.)/, '')}
                  unit={each.units.find((unit) => unit.id === id)}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function UnitPeriod({ label, unit }: { label: string; unit: Unit | undefined }) {
  const state = unit?.state ?? 'NOT_OWED'
  return (
    <li data-state={state}>
      {label} {unitStateLabels[state]}
    </li>
  )
}
