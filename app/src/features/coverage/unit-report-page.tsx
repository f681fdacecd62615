import { addDays } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { halfOf, halfYearOf } from '@pilin/domain/coverage/span'
import { columnWords, outcomeLabel } from '@pilin/domain/coverage/vocabulary'
import styles from './coverage.module.css'
import { entryHref, type UnitCoverage } from './coverage.ts'
import { coverageTexts, reportTexts, unitReportTexts as texts } from './messages.ts'
import { UnitNumbers } from './unit-numbers.tsx'

/** The half year of one unit, for its own people and the secretariat: numbers, what they count, and the nudges. */
export function UnitReportPage({ unit, half }: { unit: UnitCoverage; half: string }) {
  const { organization, id, name, from, until, cells, nudges } = unit
  const period = halfYearOf(half)
  const [before, after] = [halfOf(addDays(period.startsOn, -1)), halfOf(addDays(period.endsOn, 1))]
  const received = nudges.filter(({ on }) => from <= on && on <= until)
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <a href={`/organizations/${organization.id}/units/${id}`}>{coverageTexts.toUnit}</a>
      </p>
      <p className={styles.quiet}>{organization.name}</p>
      <h1>{texts.heading(name, period.label)}</h1>
      <p className={styles.quiet}>{reportTexts.span(from, until)}</p>
      <nav className={styles.ways} aria-label={reportTexts.halves}>
        <a href={`?half=${before}`}>{reportTexts.previous}</a>
        <a href={`?half=${after}`}>{reportTexts.next}</a>
      </nav>
      <section aria-labelledby="numbers">
        <h2 id="numbers">{coverageTexts.numbers}</h2>
        <UnitNumbers unit={unit} />
      </section>
      {cells.map(({ column }) => (
        <ColumnList key={column} unit={unit} column={column} />
      ))}
      <section aria-labelledby="nudges">
        <h2 id="nudges">{`${coverageTexts.nudges}（${received.length}）`}</h2>
        {received.length === 0 && <p>{texts.notNudged}</p>}
        <ul className={styles.list}>
          {received.map(({ id: nudgeId, on, by, reason }) => (
            <li key={nudgeId}>
              <p>{texts.nudgedBy(on, by)}</p>
              <p className={styles.quiet}>{reason}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

type Column = UnitCoverage['cells'][number]['column']

function ColumnList({ unit: { organization, entries }, column }: { unit: UnitCoverage; column: Column }) {
  const own = entries.filter((entry) => entry.column === column)
  return (
    <section aria-labelledby={column}>
      <h2 id={column}>{`${columnWords[column].label}（${own.length}）`}</h2>
      {own.length === 0 && <p>{coverageTexts.noEntries}</p>}
      <ul className={styles.list}>
        {own.map((entry) => (
          <li key={`${entry.about}-${entry.subjectId}`}>
            <a href={entryHref(organization.id, entry)}>{entry.title}</a>
            <p className={styles.quiet}>
              {formatFullDay(entry.day)}，{outcomeLabel(entry.column, entry.outcome)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
