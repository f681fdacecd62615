import { formatSpan } from '../../shell/dates.ts'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import layers from './layer-list.module.css'
import { reportMessages as messages } from './messages.ts'
import type { Report } from './rotation.ts'
import styles from './rotation-page.module.css'
import { ShareTable } from './share-table.tsx'
import { StandInWords } from './stand-in-item.tsx'
import { SwapWords } from './swap-item.tsx'
import { YearNav } from './year-nav.tsx'

/** A year of the rotation: who was on duty how long, on which days nobody, and what was agreed over the rules. */
export function ReportPage({ report }: { report: Report }) {
  const { organization, year, units, people } = report
  const path = `/organizations/${organization.id}/rotation`
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="rotation" />
      <h2>{messages.heading(year)}</h2>
      <YearNav year={year} path={`${path}/report`} />
      <section aria-labelledby="units">
        <h3 id="units">{messages.units}</h3>
        <ShareTable
          label={messages.unit}
          titleId="units"
          shares={units.map((share) => ({ ...share, name: share.unitName }))}
        />
      </section>
      {/* Where only units are on duty, the second table would be the first once more. */}
      {people.some(({ name, unitName }) => name !== unitName) && (
        <section aria-labelledby="people">
          <h3 id="people">{messages.people}</h3>
          <ShareTable label={messages.person} titleId="people" shares={people} />
        </section>
      )}
      {units.length > 0 && <p className={layers.quiet}>{messages.base}</p>}
      <Gaps gaps={report.gaps} />
      <Layers report={report} />
      <p>
        <a className={styles.way} href={`${path}?year=${year}`}>
          {messages.back}
        </a>
      </p>
    </div>
  )
}

function Gaps({ gaps }: Pick<Report, 'gaps'>) {
  return (
    <section aria-labelledby="gaps">
      <h3 id="gaps">{messages.gaps}</h3>
      {gaps.length === 0 && <p>{messages.noGaps}</p>}
      <ul>
        {gaps.map(({ from, to, place }) => (
          <li key={from}>
            {formatSpan(from, to)}（{messages.places[place]}）
          </li>
        ))}
      </ul>
    </section>
  )
}

function Layers({ report: { swaps, standIns } }: { report: Report }) {
  return (
    <section aria-labelledby="layers">
      <h3 id="layers">{messages.layers}</h3>
      {swaps.length + standIns.length === 0 && <p>{messages.noLayers}</p>}
      <ul className={layers.layers}>
        {swaps.map((swap) => (
          <li key={swap.id}>
            <SwapWords swap={swap} />
          </li>
        ))}
        {standIns.map((standIn) => (
          <li key={standIn.id}>
            <StandInWords standIn={standIn} />
          </li>
        ))}
      </ul>
    </section>
  )
}
