import { addDays } from '@pilin/domain/calendar/civil-date'
import { halfOf } from '@pilin/domain/coverage/span'
import { columnWords, coverageColumns } from '@pilin/domain/coverage/vocabulary'
import record from '../../shell/record-page.module.css'
import { Downloads, wordAndPdf } from '../documents/downloads.tsx'
import { downloadTexts } from '../documents/messages.ts'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import styles from './coverage.module.css'
import type { Report } from './coverage.ts'
import { UnitCells } from './matrix-table.tsx'
import { coverageTexts, reportTexts as texts } from './messages.ts'

/** A half year by unit, from data alone; the same goes out as Word, PDF and Excel. */
export function ReportPage({ report }: { report: Report }) {
  const { organization, period, half, from, until, rows } = report
  const home = `/organizations/${organization.id}`
  const [before, after] = [halfOf(addDays(period.startsOn, -1)), halfOf(addDays(period.endsOn, 1))]
  const files = [
    ...wordAndPdf(`${home}/coverage/report`),
    { href: `${home}/coverage/report.xlsx`, format: downloadTexts.excel },
  ]
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="coverage" />
      <p className={styles.back}>
        <a href={`${home}/coverage`}>{texts.back}</a>
      </p>
      <h2>{texts.heading(period.label)}</h2>
      <p className={styles.quiet}>{texts.span(from, until)}</p>
      <nav className={styles.ways} aria-label={texts.halves}>
        <a href={`?half=${before}`}>{texts.previous}</a>
        <a href={`?half=${after}`}>{texts.next}</a>
      </nav>
      <Downloads
        what={texts.file(period.label)}
        files={files.map(({ href, format }) => ({ href: `${href}?half=${half}`, format }))}
      />
      <Totals report={report} />
      <section aria-labelledby="units">
        <h2 id="units">{texts.byUnit}</h2>
        {rows.length === 0 && <p>{coverageTexts.none}</p>}
        {rows.length > 0 && <UnitTable report={report} />}
      </section>
    </div>
  )
}

function Totals({ report: { totals, joined, left } }: { report: Report }) {
  const lines: [string, string][] = [
    [texts.units, texts.unitsValue(totals.unitsBefore, totals.unitsAfter)],
    ...(joined.length > 0 ? [[texts.joined, joined.join('、')] as [string, string]] : []),
    ...(left.length > 0 ? [[texts.left, left.join('、')] as [string, string]] : []),
    [texts.meetings, texts.times(totals.meetings)],
    [texts.needs, texts.needsValue(totals.needs, totals.needsMet)],
    [texts.claims, texts.claimsValue(totals.claims, totals.claimsAgreed)],
    [texts.projects, texts.projectsValue(totals.projectsDone)],
    [texts.nudges, texts.times(totals.nudges)],
  ]
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{texts.whole}</h2>
      <dl className={record.facts}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function UnitTable({ report }: { report: Report }) {
  const { organization, from, until, rows } = report
  const span = { organizationId: organization.id, from, until }
  return (
    <table className={styles.matrix}>
      <caption>{texts.byUnit}</caption>
      <thead>
        <tr>
          <th scope="col">{coverageTexts.unit}</th>
          {coverageColumns.map((column) => (
            <th key={column} scope="col">
              {columnWords[column].label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <UnitCells row={row} span={span} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
