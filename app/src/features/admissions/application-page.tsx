import {
  applicationKindLabels,
  applicationStateLabels,
  applicationStepLabels,
} from '@pilin/domain/admissions/vocabulary'
import { formatDayAndClock, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { unitKindLabels } from '@pilin/domain/organizations/vocabulary'
import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { Done } from '../../shell/notice.tsx'
import record from '../../shell/record-page.module.css'
import { unitTexts } from '../units/messages.ts'
import styles from './admissions.module.css'
import { CloseForm, ExamineForm, PlaceForm, WithdrawForm } from './application-forms.tsx'
import type { Application } from './applications.ts'
import { applicationTexts as texts } from './messages.ts'

type Props = { application: Application; refused: Refused | undefined; saved: boolean }

/** An application with every step, and the forms for what comes next. */
export function ApplicationPage({ application, refused, saved }: Props) {
  const { organization, name, kind, state, may } = application
  return (
    <div className={record.page}>
      <p>
        <a href={`/organizations/${organization.id}/applications`}>{texts.backToList}</a>
      </p>
      <h1>{texts.headingOf(name, applicationKindLabels[kind])}</h1>
      {saved && !refused && <Done>{texts.saved}</Done>}
      <p className={styles.state}>{applicationStateLabels[state]}</p>
      <Facts application={application} />
      <Agendas application={application} />
      {may.includes('SUPPORTED') && <ExamineForm refused={refused} />}
      {may.includes('CARRIED_OUT') && <CloseForm application={application} refused={refused} />}
      {may.includes('PLACED') && <PlaceForm application={application} refused={refused} />}
      <Steps application={application} />
      {may.includes('WITHDRAWN') && <WithdrawForm refused={refused} />}
    </div>
  )
}

function Facts({ application }: { application: Application }) {
  const { kind, unitKind, place, address, contact, reason, onDay, untilDay, unitId, organization } =
    application
  const person = [contact.name, contact.office, contact.phone].filter((part) => part !== '')
  return (
    <>
      <dl className={record.facts}>
        <Fact label={texts.unitKind}>{unitKindLabels[unitKind]}</Fact>
        <Fact label={texts.place}>{[...place, address].filter(Boolean).join(unitTexts.placeSeparator)}</Fact>
        {person.length > 0 && <Fact label={texts.contact}>{person.join('，')}</Fact>}
        {onDay && <Fact label={texts.wishedDay[kind]}>{formatFullDay(onDay)}</Fact>}
        {kind === 'SUSPENSION' && (
          <Fact label={texts.until}>{untilDay ? formatFullDay(untilDay) : texts.openEnded}</Fact>
        )}
      </dl>
      <h2>{texts.reason}</h2>
      <p className={styles.passage}>{reason}</p>
      {unitId && (
        <p>
          <a href={`/organizations/${organization.id}/units/${unitId}`}>{texts.toUnit}</a>
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

function Agendas({ application: { appearances } }: { application: Application }) {
  if (appearances.length === 0) return null
  return (
    <section className={record.section} aria-labelledby="agendas">
      <h2 id="agendas">{texts.agendas}</h2>
      <ul className={record.list}>
        {appearances.map(({ id, meetingId, title, date, isFrozen }) => (
          <li key={id}>
            <a href={`/meetings/${meetingId}`}>{title}</a>
            <p className={record.quiet}>
              {formatFullDay(date)}，{isFrozen ? texts.frozen : texts.notFrozen}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Steps({ application: { steps } }: { application: Application }) {
  return (
    <section className={record.section} aria-labelledby="steps">
      <h2 id="steps">{texts.steps}</h2>
      <ol className={record.steps}>
        {steps.map(({ id, step, text, by, at }) => (
          <li key={id}>
            <p className={record.quiet}>
              {formatDayAndClock(at)} {by}
            </p>
            <strong>{applicationStepLabels[step]}</strong>
            {text && <p className={styles.passage}>{text}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
