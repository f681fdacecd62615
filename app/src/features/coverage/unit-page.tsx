import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { columnWords, outcomeLabel } from '@pilin/domain/coverage/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { TextField } from '../../shell/field.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import type { WrongSpan } from './asked-coverage.ts'
import styles from './coverage.module.css'
import { entryHref, listHref, type UnitCoverage } from './coverage.ts'
import { coverageTexts as texts } from './messages.ts'
import { SpanForm } from './span-form.tsx'
import { UnitNumbers } from './unit-numbers.tsx'

type Props = { unit: UnitCoverage; wrong: WrongSpan; refused: Refused | undefined; nudged: boolean }

/** What one unit took part in, the list behind the number that was opened, and how it was nudged. */
export function UnitCoveragePage({ unit, wrong, refused, nudged }: Props) {
  const { organization, id, name, from, until, column, outcome, nudge } = unit
  const home = `/organizations/${organization.id}`
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        {nudge ? (
          <a href={`${home}/coverage?${new URLSearchParams({ from, until })}`}>{texts.back}</a>
        ) : (
          <a href={`${home}/units/${id}`}>{texts.toUnit}</a>
        )}
      </p>
      <h1>{name}</h1>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      {nudged && !refused && <Done>{texts.nudged}</Done>}
      <SpanForm from={from} until={until} wrong={wrong} kept={{ column, outcome }} />
      <section aria-labelledby="numbers">
        <h2 id="numbers">{texts.numbers}</h2>
        <UnitNumbers unit={unit} />
      </section>
      <EntryList unit={unit} />
      {nudge && <NudgeSection unit={unit} refused={refused} />}
    </div>
  )
}

function EntryList({ unit }: { unit: UnitCoverage }) {
  const { organization, id, from, until, column, outcome, entries } = unit
  const span = { organizationId: organization.id, unitId: id, from, until }
  const heading = column
    ? texts.listOf(
        columnWords[column].label,
        outcome ? outcomeLabel(column, outcome) : columnWords[column].label,
      )
    : texts.all
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{`${heading}（${entries.length}）`}</h2>
      {column && (
        <p className={styles.back}>
          <a href={listHref({ ...span, column: null, outcome: null })}>{texts.all}</a>
        </p>
      )}
      {entries.length === 0 && <p>{texts.noEntries}</p>}
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={`${entry.column}-${entry.subjectId}`}>
            <a href={entryHref(organization.id, entry)}>{entry.title}</a>
            <p className={styles.quiet}>
              {formatFullDay(entry.day)}，{columnWords[entry.column].label}：
              {outcomeLabel(entry.column, entry.outcome)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NudgeSection({ unit, refused }: { unit: UnitCoverage; refused: Refused | undefined }) {
  const { organization, id, nudge, nudges } = unit
  if (!nudge) return null
  return (
    <section aria-labelledby="nudges">
      <h2 id="nudges">{texts.nudgeColumn}</h2>
      {nudge.mayNudge && (
        <form method="post" noValidate className={styles.form}>
          <input type="hidden" name="intent" value="nudge" />
          <input type="hidden" name="unitId" value={id} />
          <TextField
            label={texts.reason}
            hint={texts.reasonHint}
            name="reason"
            defaultValue={refused?.values.reason ?? nudge.reason}
            error={refused?.refusal.fields.reason}
          />
          <SubmitButton>{texts.nudge}</SubmitButton>
        </form>
      )}
      {!nudge.hasContact && (
        <p className={styles.back}>
          <a href={`/organizations/${organization.id}/units/${id}`}>{texts.addContact}</a>
        </p>
      )}
      {nudge.nextOn && <p>{texts.nextOn(nudge.nextOn)}</p>}
      {!nudge.mayNudge && nudge.hasContact && !nudge.nextOn && <p>{texts.notCounted}</p>}
      <h3>{texts.nudges}</h3>
      {nudges.length === 0 && <p>{texts.noNudges}</p>}
      <ul className={styles.list}>
        {nudges.map(({ id: nudgeId, on, by, contacts, reason }) => (
          <li key={nudgeId}>
            <p>{texts.nudgeLine(on, by, contacts)}</p>
            <p className={styles.quiet}>{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
