import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { cadenceMessages, yearMessages as messages } from './messages.ts'
import styles from './planning.module.css'
import type { Year, YearCadence } from './planning.ts'
import { YearRow } from './year-row.tsx'

type Props = {
  plan: Year
  /** The one obligation that is shown; all of them when none is named. */
  shown: string | null
  planned: number | undefined
  refused: Refused | undefined
}

/** A year with a proposal for every period in which something is owed. Plain HTML: a table of forms in one form. */
export function YearPage({ plan, shown, planned, refused }: Props) {
  const { organization, year, cadences, isPublished, lastCoveredYear } = plan
  const listed = cadences.filter(({ id }) => shown === null || id === shown)
  const hasRows = listed.some(({ rows }) => rows.some(({ proposed }) => proposed !== null))
  return (
    <div className={styles.page}>
      <p className={styles.quiet}>{organization.name}</p>
      <h1>{messages.title(year)}</h1>
      <Ways plan={plan} shown={shown} />
      {planned !== undefined && !refused && <Done>{messages.planned(planned)}</Done>}
      <p>{messages.explained}</p>
      {!isPublished && <Notice>{messages.unpublished(year, lastCoveredYear)}</Notice>}
      {cadences.length === 0 && <p>{messages.noCadences}</p>}
      <form method="post" id="year">
        {refused && <Notice>{refusedSentence(refused)}</Notice>}
        {listed.map((cadence) => (
          <CadenceRows key={cadence.id} cadence={cadence} refused={refused} />
        ))}
        {hasRows ? (
          <>
            <p>{messages.note}</p>
            <SubmitButton>{messages.submit}</SubmitButton>
          </>
        ) : (
          cadences.length > 0 && <p>{messages.nothingToPlan}</p>
        )}
      </form>
    </div>
  )
}

/** Nothing ticked is no field's fault. */
function refusedSentence({ refusal }: Refused): string {
  return refusal.fields.meetings ?? refusal.sentence
}

function Ways({ plan: { organization, year, cadences }, shown }: Pick<Props, 'plan' | 'shown'>) {
  const here = `/organizations/${organization.id}/year`
  const only = shown === null ? '' : `&cadence=${shown}`
  const link = (id: string | null, text: string) => (
    <a
      key={id ?? ''}
      href={`${here}?year=${year}${id === null ? '' : `&cadence=${id}`}`}
      aria-current={shown === id ? 'true' : undefined}
    >
      {text}
    </a>
  )
  return (
    <>
      <nav className={styles.ways} aria-label={messages.years}>
        <a href={`${here}?year=${year - 1}${only}`}>{messages.previous}</a>
        <a href={`${here}?year=${year + 1}${only}`}>{messages.next}</a>
        <a href={`/organizations/${organization.id}/cadences`}>{messages.toCadences}</a>
        <a href={`/organizations/${organization.id}/ledger?year=${year}`}>{cadenceMessages.ledger}</a>
      </nav>
      {cadences.length > 1 && (
        <nav className={styles.ways} aria-label={messages.choose}>
          {link(null, messages.all)}
          {cadences.map(({ id, kind }) => link(id, meetingKindLabels[kind]))}
        </nav>
      )}
    </>
  )
}

function CadenceRows({ cadence, refused }: { cadence: YearCadence; refused: Refused | undefined }) {
  const { id, kind, period, preferredDay, hasPreferredDay, dueUnits, rows } = cadence
  return (
    <section aria-labelledby={`cadence-${id}`}>
      <h2 id={`cadence-${id}`}>{cadenceMessages.cadence(kind, period)}</h2>
      <p className={styles.quiet}>
        {hasPreferredDay ? messages.preferredDay(preferredDay) : messages.noPreferredDay}
      </p>
      <p className={styles.quiet}>{dueUnits ? messages.invitesOnly(dueUnits) : messages.invitesAll}</p>
      <ol>
        {rows.map((row) => (
          <li key={row.periodStartsOn} className={styles.row}>
            <YearRow row={row} cadence={cadence} refused={refused} />
          </li>
        ))}
      </ol>
    </section>
  )
}
