import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { suspensionMeaning } from '@pilin/domain/organizations/suspension'
import { unitKindLabels } from '@pilin/domain/organizations/vocabulary'
import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { formatKnownDate } from '../../shell/dates.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done } from '../../shell/notice.tsx'
import record from '../../shell/record-page.module.css'
import type { UnitRequests } from '../admissions/applications.ts'
import { EndSuspensionForm, RequestSection } from '../admissions/request-section.tsx'
import type { UnitCoverage } from '../coverage/coverage.ts'
import { OwnCoverageSection } from '../coverage/own-section.tsx'
import type { UnitResults } from '../evaluations/evaluations.ts'
import { UnitResultsSection } from '../evaluations/unit-results-section.tsx'
import { AttendanceSection } from './attendance-section.tsx'
import { ContactSection } from './contact-section.tsx'
import { IssuedLogin } from './login-part.tsx'
import { unitTexts as texts } from './messages.ts'
import { PeopleSection } from './people-section.tsx'
import { UnitForm } from './unit-form.tsx'
import type { IssuedInvitation, MemberUnit, UnitMeetings } from './units.ts'
import styles from './units-page.module.css'

type Props = {
  unit: MemberUnit
  meetings: UnitMeetings
  /** What came of its projects and activities. */
  results: UnitResults
  /** This half year's row; null for the people of other units. */
  coverage: UnitCoverage | null
  /** Null for who does not keep the unit's data. */
  requests: UnitRequests | null
  /** A link that was made just now. */
  issued: IssuedInvitation | undefined
  refused: Refused | undefined
  saved: boolean
}

/** A member unit on one page. What other domains know about it stands in sections of their own below. */
export function UnitPage({ unit, meetings, results, coverage, requests, issued, refused, saved }: Props) {
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <a href={`/organizations/${unit.organization.id}/units`}>{texts.back}</a>
      </p>
      <h1>{unit.name}</h1>
      {saved && !refused && !issued && <Done>{texts.saved}</Done>}
      {issued && <IssuedLogin issued={issued} />}
      <Facts unit={unit} />
      {unit.suspensions.length > 0 && <Suspensions unit={unit} refused={refused} />}
      {unit.mayKeep && (
        <Disclosure summary={texts.edit} open={refused?.intent === 'edit'}>
          <UnitForm unit={unit} refused={refused} />
        </Disclosure>
      )}
      <ContactSection unit={unit} refused={refused} />
      <PeopleSection unit={unit} />
      <AttendanceSection meetings={meetings} />
      <UnitResultsSection organizationId={unit.organization.id} results={results} />
      {coverage && <OwnCoverageSection coverage={coverage} />}
      {requests && <RequestSection requests={requests} today={unit.today} refused={refused} />}
    </div>
  )
}

function Facts({ unit }: { unit: MemberUnit }) {
  const { kind, place, address, standing, memberships, organization, edited } = unit
  return (
    <>
      <p className={standing === 'SUSPENDED' ? styles.suspended : undefined}>{texts.standing[standing]}</p>
      <dl className={record.facts}>
        <Fact label={texts.kind}>{unitKindLabels[kind]}</Fact>
        <Fact label={texts.place}>{place.join(texts.placeSeparator)}</Fact>
        <Fact label={texts.address}>{address || texts.noAddress}</Fact>
        <Fact label={texts.membership}>
          {memberships.map(({ from, until }) => (
            <span key={from}>{texts.memberSpan(formatKnownDate(from, organization.foundedTo), until)} </span>
          ))}
        </Fact>
      </dl>
      {edited && (
        <p className={styles.quiet}>
          {texts.edited(edited.by, formatFullDay(edited.on), edited.changed)}
          {edited.bySecretariat && texts.editedBySecretariat}
        </p>
      )}
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Suspensions({ unit, refused }: { unit: MemberUnit; refused: Refused | undefined }) {
  const { suspensions, today, mayEnterPeople } = unit
  return (
    <section className={record.section} aria-labelledby="suspensions">
      <h2 id="suspensions">{texts.suspensions}</h2>
      <ul className={record.list}>
        {suspensions.map(({ id, from, until, reason }) => (
          <li key={id}>
            {texts.suspendedSince(from, until, reason)}
            {mayEnterPeople && (until === null || until >= today) && (
              <EndSuspensionForm suspensionId={id} today={today} refused={refused} />
            )}
          </li>
        ))}
      </ul>
      <Disclosure summary={texts.suspensionMeaning}>
        <ul>
          {Object.values(suspensionMeaning).map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}
