import { cadenceStateLabels, meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { formatMonthDay } from '../../shell/dates.ts'
import { Field, TickField } from '../../shell/field.tsx'
import { yearMessages as messages } from './messages.ts'
import styles from './planning.module.css'
import type { YearRow as Row, YearCadence } from './planning.ts'
import { type RowField, rowError, rowField, rowKey } from './year-input.ts'

type Props = { row: Row; cadence: YearCadence; refused: Refused | undefined }

/** One period: what stands in it, or what is proposed and can be changed before it is planned. */
export function YearRow({ row, cadence, refused }: Props) {
  return (
    <>
      <h3>{row.label}</h3>
      {row.proposed === null && (
        <p className={styles.quiet}>
          {cadenceStateLabels[row.state]}
          {row.meetings.map(({ id, title, date, note }) => (
            <span key={id}>
              {' '}
              <a href={`/meetings/${id}`}>{title}</a>（{formatMonthDay(date)}
              {note && `；${note}`}）
            </span>
          ))}
        </p>
      )}
      {row.proposed && <ProposedRow row={row} proposed={row.proposed} cadence={cadence} refused={refused} />}
    </>
  )
}

type ProposedProps = Props & { proposed: NonNullable<Row['proposed']> }

function ProposedRow({ row, proposed, cadence, refused }: ProposedProps) {
  const key = rowKey(cadence.id, row.periodStartsOn)
  const values = refused?.values
  const isTicked = values
    ? values[rowField(key, 'tick')] !== undefined
    : proposed.date !== null && !proposed.isPast
  const field = (name: Exclude<RowField, 'cadenceId' | 'periodStartsOn'>) => ({
    name: rowField(key, name),
    defaultValue: values?.[rowField(key, name)] ?? proposed[name] ?? '',
    error: refused && rowError(refused.values, refused.refusal.fields, key, name),
  })
  return (
    <>
      <TickField
        label={messages.tick(`${row.label}${meetingKindLabels[cadence.kind]}`)}
        name={rowField(key, 'tick')}
        defaultChecked={isTicked}
      />
      {proposed.note && <p className={styles.note}>{proposed.note}</p>}
      {proposed.isPast && <p className={styles.note}>{messages.past}</p>}
      <input type="hidden" name={rowField(key, 'cadenceId')} value={cadence.id} />
      <input type="hidden" name={rowField(key, 'periodStartsOn')} value={row.periodStartsOn} />
      <div className={styles.fields}>
        <Field
          label={messages.date}
          type="date"
          min={row.periodStartsOn}
          max={row.periodEndsOn}
          {...field('date')}
        />
        <Field label={messages.startTime} type="time" {...field('startTime')} />
        <Field label={messages.endTime} type="time" {...field('endTime')} />
      </div>
      <div className={styles.wide}>
        <Field label={messages.meetingTitle} {...field('title')} />
        <Field label={messages.place} {...field('place')} />
      </div>
    </>
  )
}
