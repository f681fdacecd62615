import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { formatSpan } from '../../shell/dates.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import styles from './coverage.module.css'
import type { Term, Terms } from './coverage.ts'
import { AddDuty, DutySteps, Templates } from './duty-forms.tsx'
import { OwedRow, OwnRow } from './duty-rows.tsx'
import { termTexts as texts } from './messages.ts'

type Props = { terms: Terms; refused: Refused | undefined; saved: boolean }

/** What whoever has the chair owes in its term: what the records tick off, and what people do. */
export function TermsPage({ terms, refused, saved }: Props) {
  const { organization, past } = terms
  const rotation = `/organizations/${organization.id}/rotation`
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="rotation" />
      <p className={styles.back}>
        <a href={rotation}>{texts.back}</a>
      </p>
      {saved && !refused && <Done>{texts.saved}</Done>}
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <h2>{texts.title}</h2>
      <p className={styles.quiet}>{texts.explained}</p>
      {terms.terms.length === 0 && <p>{texts.none}</p>}
      {terms.terms.map((term) => (
        <TermSection key={term.startsOn} term={term} terms={terms} refused={refused} />
      ))}
      <Templates terms={terms} refused={refused} />
      {past.length > 0 && (
        <Disclosure summary={texts.past}>
          {past.map((term) => (
            <TermSection key={term.startsOn} term={term} terms={terms} refused={refused} isPast />
          ))}
        </Disclosure>
      )}
    </div>
  )
}

type SectionProps = { term: Term; terms: Terms; refused: Refused | undefined; isPast?: boolean }

function TermSection({ term, terms, refused, isPast = false }: SectionProps) {
  const { termStartsOn, startsOn, endsOn, name, mayDo } = term
  const all = rowsOf(term, terms, refused)
  const role = isPast ? texts.over : term.isCurrent ? texts.current : texts.next
  return (
    <section aria-labelledby={`term-${startsOn}`}>
      <h3 id={`term-${startsOn}`}>
        {role}：{name}
      </h3>
      <p className={styles.quiet}>{formatSpan(startsOn, endsOn)}</p>
      <p>
        {texts.progress(all.filter(({ done }) => done).length, all.filter(({ counts }) => counts).length)}
      </p>
      <ul className={styles.list}>
        {all.map(({ key, row }) => (
          <li key={key}>{row}</li>
        ))}
      </ul>
      {mayDo && !isPast && <AddDuty termStartsOn={termStartsOn} endsOn={endsOn} refused={refused} />}
    </section>
  )
}

type Row = { key: string; dueOn: CivilDate; done: boolean; counts: boolean; row: ReactNode }

/** All duties of a term by the day on which they are due; what was struck out is read, and not counted. */
function rowsOf(term: Term, terms: Terms, refused: Refused | undefined): Row[] {
  const { organization, today, templates } = terms
  const owed = term.duties.map(
    (duty, index): Row => ({
      key: `owed-${index}`,
      dueOn: duty.dueOn,
      done: duty.done,
      counts: true,
      row: <OwedRow duty={duty} organizationId={organization.id} />,
    }),
  )
  const own = term.own.map((duty): Row => {
    const place = { termStartsOn: term.termStartsOn, today, refused }
    return {
      key: `${duty.templateId ?? duty.id}-${duty.ordinal}`,
      dueOn: duty.dueOn,
      done: duty.done !== null,
      counts: duty.struck === null,
      row: (
        <>
          <OwnRow duty={duty} today={today} />
          {term.mayDo && <DutySteps duty={duty} mayStrike={templates !== null} {...place} />}
        </>
      ),
    }
  })
  return [...own, ...owed].sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}
