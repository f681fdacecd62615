import { applicationKindLabels, applicationStateLabels } from '@pilin/domain/admissions/vocabulary'
import { formatDay } from '@pilin/domain/calendar/shanghai'
import { ageLimits } from '@pilin/domain/coverage/desk'
import { projectStateLabels } from '@pilin/domain/projects/vocabulary'
import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { BarChart } from '../../shell/bar-chart.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import styles from './coverage.module.css'
import type { Desk } from './coverage.ts'
import { DuePanel } from './due-panel.tsx'
import { Nudge } from './matrix-table.tsx'
import { coverageTexts, deskTexts as texts } from './messages.ts'

type Props = { desk: Desk; refused: Refused | undefined; nudged: boolean }

/** Where the secretariat begins its day: what waits, who is silent, how old needs are, what comes next. */
export function DeskPage({ desk, refused, nudged }: Props) {
  const { organization, memberCount } = desk
  const home = `/organizations/${organization.id}`
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="desk" />
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      {nudged && !refused && <Done>{coverageTexts.nudged}</Done>}
      <p className={styles.back}>
        <a href={`${home}/units`}>{texts.members(memberCount)}</a>
      </p>
      <div className={styles.desk}>
        <SessionPanel desk={desk} home={home} />
        <DuePanel desk={desk} home={home} />
        <ApplicationsPanel desk={desk} home={home} />
        <SilentPanel desk={desk} home={home} />
        <NeedsPanel desk={desk} home={home} />
        <ProjectsPanel desk={desk} home={home} />
      </div>
    </div>
  )
}

type PanelProps = { desk: Desk; home: string }

/** A part of the desk with its heading. */
export function Panel({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  )
}

function SessionPanel({ desk: { session }, home }: PanelProps) {
  return (
    <Panel id="session" heading={texts.session}>
      {session ? (
        <>
          <p>
            <a href={`/meetings/${session.id}`}>{session.title}</a>
          </p>
          <p>
            {formatDay(session.date)} {session.time} {session.place}
          </p>
          <p className={styles.quiet}>
            {texts.sessionLine(session.topics, session.answered, session.invited)}
          </p>
          <p className={styles.quiet}>{session.hasNotice ? texts.hasNotice : texts.noNotice}</p>
        </>
      ) : (
        <>
          <p>{texts.noSession}</p>
          <p>
            <a href={`${home}/meetings/new`}>{texts.planSession}</a>
          </p>
        </>
      )}
    </Panel>
  )
}

function ApplicationsPanel({ desk: { applications }, home }: PanelProps) {
  const { count, oldest } = applications
  return (
    <Panel id="applications" heading={`${texts.applications}（${count}）`}>
      {count === 0 && <p>{texts.noApplications}</p>}
      <ul className={styles.list}>
        {oldest.map(({ id, name, kind, state, submittedOn }) => (
          <li key={id}>
            <a href={`${home}/applications/${id}`}>{name}</a>
            <p className={styles.quiet}>
              {texts.applicationLine(applicationKindLabels[kind], applicationStateLabels[state], submittedOn)}
            </p>
          </li>
        ))}
      </ul>
      {count > oldest.length && (
        <p>
          <a href={`${home}/applications`}>{texts.more(count)}</a>
        </p>
      )}
    </Panel>
  )
}

function SilentPanel({ desk: { organization, silent }, home }: PanelProps) {
  const { from, count, units } = silent
  return (
    <Panel id="silent" heading={`${texts.silent}（${count}）`}>
      <p>{count > 0 ? texts.silentSince(from, count) : texts.nobodySilent(from)}</p>
      <ul className={styles.list}>
        {units.map((row) => (
          <li key={row.id} className={styles.line}>
            <a href={`${home}/coverage/${row.id}`}>{row.name}</a>
            <Nudge row={row} organizationId={organization.id} />
          </li>
        ))}
      </ul>
      <p>
        <a href={`${home}/coverage?order=SILENCE`}>{coverageTexts.matrix}</a>
      </p>
    </Panel>
  )
}

function NeedsPanel({ desk: { needs, openClaims }, home }: PanelProps) {
  return (
    <Panel id="needs" heading={texts.needs}>
      <p>
        <a href={`${home}/needs`}>{texts.needsCount(needs.count)}</a>
      </p>
      <BarChart
        label={texts.needs}
        bars={texts.ages.map((label, group) => ({
          label,
          count: needs.byAge[group] ?? 0,
          accent: group >= ageLimits.indexOf(30) + 1,
        }))}
      />
      {openClaims > 0 && (
        <p>
          <a href={`${home}/needs`}>{texts.openClaims(openClaims)}</a>
        </p>
      )}
    </Panel>
  )
}

function ProjectsPanel({ desk: { projects }, home }: PanelProps) {
  const { year, states } = projects
  const isAdopted = states.some(({ count }) => count > 0)
  return (
    <Panel id="projects" heading={texts.projects(year)}>
      {isAdopted ? (
        <BarChart
          label={texts.projects(year)}
          bars={states.map(({ state, count }) => ({
            label: projectStateLabels[state],
            count,
            accent: state === 'STOPPED',
          }))}
        />
      ) : (
        <p>{texts.noProjects}</p>
      )}
      <p>
        <a href={`${home}/service-list`}>{texts.projects(year)}</a>
      </p>
    </Panel>
  )
}
