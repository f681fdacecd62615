import { addDays } from '@pilin/domain/calendar/civil-date'
import { halfOf, halfYearOf } from '@pilin/domain/coverage/span'
import styles from './coverage.module.css'
import type { UnitCoverage } from './coverage.ts'
import { reportTexts, unitReportTexts as texts } from './messages.ts'
import { UnitNumbers } from './unit-numbers.tsx'

/** On a unit's page, for its own people and the secretariat: this half year's row, its lists and its reports. */
export function OwnCoverageSection({ coverage }: { coverage: UnitCoverage }) {
  const { organization, id, from, until } = coverage
  const home = `/organizations/${organization.id}/coverage/${id}`
  const half = halfOf(from)
  const before = halfOf(addDays(from, -1))
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{texts.own}</h2>
      <p className={styles.quiet}>{reportTexts.span(from, until)}</p>
      <UnitNumbers unit={coverage} />
      <p className={styles.ways}>
        {[half, before].map((each) => (
          <a key={each} href={`${home}/report?half=${each}`}>
            {reportTexts.file(halfYearOf(each).label)}
          </a>
        ))}
        <a href={home}>{texts.anySpan}</a>
      </p>
    </section>
  )
}
