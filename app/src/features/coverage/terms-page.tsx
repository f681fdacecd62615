import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import { formatSpan } from '../../shell/dates.ts'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import styles from './coverage.module.css'
import type { Terms } from './coverage.ts'
import { termTexts as texts } from './messages.ts'

type Term = Terms['terms'][number]
type Duty = Term['duties'][number]

/** What whoever has the chair owes in its term, as a checklist that the records tick off. */
export function TermsPage({ terms: { organization, terms } }: { terms: Terms }) {
  const rotation = `/organizations/${organization.id}/rotation`
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="rotation" />
      <p className={styles.back}>
        <a href={rotation}>{texts.back}</a>
      </p>
      <h2>{texts.title}</h2>
      <p className={styles.quiet}>{texts.explained}</p>
      {terms.length === 0 && <p>{texts.none}</p>}
      {terms.map((term) => (
        <section key={term.startsOn} aria-labelledby={`term-${term.startsOn}`}>
          <h3 id={`term-${term.startsOn}`}>
            {term.isCurrent ? texts.current : texts.next}：{term.name}
          </h3>
          <p className={styles.quiet}>{formatSpan(term.startsOn, term.endsOn)}</p>
          <p>{texts.progress(term.duties.filter(({ done }) => done).length, term.duties.length)}</p>
          <ul className={styles.list}>
            {term.duties.map((duty) => (
              <li key={`${duty.kind}-${duty.dueOn}-${nameOf(duty)}`} className={styles.line}>
                <span>
                  <DutyName duty={duty} organizationId={organization.id} />
                  <span className={styles.quiet}> {texts.dueOn(duty.dueOn)}</span>
                </span>
                <span className={duty.done ? styles.done : styles.quiet}>
                  {duty.done ? `✓ ${texts.done}` : texts.open}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function nameOf(duty: Duty): string {
  return duty.kind === 'HANDOVER' ? texts.handover : `${duty.label}${meetingKindLabels[duty.meetingKind]}`
}

function DutyName({ duty, organizationId }: { duty: Duty; organizationId: string }) {
  if (duty.kind === 'HANDOVER') {
    return <a href={`/organizations/${organizationId}/handover`}>{nameOf(duty)}</a>
  }
  return duty.meetingId ? <a href={`/meetings/${duty.meetingId}`}>{nameOf(duty)}</a> : nameOf(duty)
}
