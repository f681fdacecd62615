import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { minutesPhaseLabels } from '@pilin/domain/minutes/lifecycle'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field } from '../../shell/field.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { recordsTexts as texts } from './messages.ts'
import styles from './record-page.module.css'
import type { BriefList, RecordsView } from './records.ts'

type Props = {
  records: RecordsView
  briefs: BriefList
  saved: string | null
  refused: Refused | undefined
}

/** The records of a year: how far each is, its number in the archive, what was issued; archiving and the rules. */
export function RecordsPage({ records: view, briefs, saved, refused }: Props) {
  const { organization, year, records, abilities } = view
  const refusedFor = (intent: string) => (refused?.intent === intent ? refused : undefined)
  return (
    <div className={styles.page}>
      <OrganizationHeading
        organization={{ id: organization.id, name: organization.shortName }}
        current="records"
      />
      {!refused && (saved === 'year' || saved === 'rules') && <Done>{texts.saved[saved]}</Done>}
      <Years view={view} />
      <section className={styles.section} aria-labelledby="records">
        <h2 id="records">{texts.year(year)}</h2>
        {records.length === 0 && <p>{texts.none(year)}</p>}
        <ul className={styles.rows}>
          {records.map((record) => (
            <RecordRow
              key={record.meetingId}
              record={record}
              brief={briefs.find(({ meetingId }) => meetingId === record.meetingId)}
            />
          ))}
        </ul>
      </section>
      {abilities.archiveYear && <ArchiveYear view={view} refused={refusedFor('year')} />}
      {abilities.setRules && <RulesForm rules={view.rules} year={year} refused={refusedFor('rules')} />}
    </div>
  )
}

function Years({ view: { year, next } }: { view: RecordsView }) {
  return (
    <nav className={styles.row} aria-label={texts.years}>
      <a href={`?year=${year - 1}`}>{texts.year(year - 1)}</a>
      {next && <a href={`?year=${next}`}>{texts.year(next)}</a>}
    </nav>
  )
}

type RowProps = { record: RecordsView['records'][number]; brief: BriefList[number] | undefined }

function RecordRow({ record, brief }: RowProps) {
  const { meetingId, title, date, phase, archiveNumber, supplements } = record
  return (
    <li>
      <div className={styles.row}>
        <a href={`/meetings/${meetingId}/minutes`}>{title}</a>
        <span className={styles.state}>{minutesPhaseLabels[phase]}</span>
        <span className={styles.quiet}>{formatFullDay(date)}</span>
      </div>
      {(archiveNumber || supplements > 0 || brief) && (
        <div className={styles.row}>
          {archiveNumber && <span>{texts.archiveNumber(archiveNumber)}</span>}
          {supplements > 0 && <span>{texts.supplements(supplements)}</span>}
          {brief && <a href={`/meetings/${meetingId}/brief`}>{brief.number}</a>}
        </div>
      )}
    </li>
  )
}

function ArchiveYear({ view, refused }: { view: RecordsView; refused: Refused | undefined }) {
  const { year, records } = view
  const ready = records.filter(({ phase }) => phase === 'FROZEN').length
  return (
    <Disclosure summary={texts.archiveYear(year)} open={refused !== undefined}>
      {ready === 0 && !refused ? (
        <p>{texts.nothingToArchive}</p>
      ) : (
        <form method="post" action={`?year=${year}#year`} id="year">
          {refused && <Notice>{refused.refusal.sentence}</Notice>}
          <p>{texts.archiveYearNote(ready)}</p>
          <input type="hidden" name="intent" value="year" />
          <input type="hidden" name="year" value={year} />
          <SubmitButton>{texts.archiveYearSure}</SubmitButton>
        </form>
      )}
    </Disclosure>
  )
}

type RulesProps = { rules: RecordsView['rules']; year: number; refused: Refused | undefined }

function RulesForm({ rules, year, refused }: RulesProps) {
  const fields: Refused['refusal']['fields'] = refused?.refusal.fields ?? {}
  return (
    <Disclosure summary={texts.rules} open={refused !== undefined}>
      <form method="post" action={`?year=${year}#rules`} id="rules">
        {refused && <Notice>{refused.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="rules" />
        <Field
          label={texts.writingHours}
          hint={texts.writingHoursHint}
          name="writingHours"
          inputMode="numeric"
          defaultValue={refused?.values.writingHours ?? rules.writingHours}
          error={fields.writingHours}
        />
        <Field
          label={texts.briefPrefix}
          hint={texts.briefPrefixHint}
          name="briefPrefix"
          defaultValue={refused?.values.briefPrefix ?? rules.briefPrefix}
          error={fields.briefPrefix}
        />
        <SubmitButton>{texts.saveRules}</SubmitButton>
      </form>
    </Disclosure>
  )
}
