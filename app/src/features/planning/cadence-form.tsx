import { firstDay, monthOf } from '@pilin/domain/calendar/civil-date'
import { period, periodLabels } from '@pilin/domain/calendar/period'
import { meetingKind, meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { shownAgain, VocabularyField } from '../administration/form-parts.tsx'
import { CadenceFields, type CadenceValues } from './cadence-fields.tsx'
import { unitBox } from './cadence-input.ts'
import { cadenceFieldMessages as messages } from './messages.ts'
import styles from './planning.module.css'
import type { Cadence, Cadences } from './planning.ts'

/** Sets an obligation: a new one, or one that stands, whose kind stays. */
export function CadenceForm({
  owed,
  cadence,
  refused,
}: {
  owed: Cadences
  cadence: Cadence | undefined
  refused: Refused | undefined
}) {
  const { field } = shownAgain(refused)
  const id = cadence ? `set-${cadence.id}` : 'set'
  return (
    <form className={styles.form} method="post" action={`#${id}`} id={id}>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="set" />
      {cadence ? (
        <>
          <input type="hidden" name="cadenceId" value={cadence.id} />
          <input type="hidden" name="kind" value={cadence.kind} />
        </>
      ) : (
        <VocabularyField
          label={messages.kind}
          hint={messages.kindHint}
          options={meetingKind.options}
          labels={(kind) => meetingKindLabels[kind]}
          {...field('kind')}
        />
      )}
      <VocabularyField
        label={messages.period}
        options={period.options}
        labels={(each) => periodLabels[each]}
        {...field('period', cadence?.period)}
      />
      <CadenceFields
        units={owed.units.map(({ id: unitId, shortName }) => ({ id: unitId, name: shortName }))}
        standing={
          cadence ? valuesOf(cadence) : { startsOn: firstDay(monthOf(owed.today)), monthInPeriod: '1' }
        }
        refused={refused}
      />
      <SubmitButton>{messages.submit}</SubmitButton>
    </form>
  )
}

function valuesOf({ unitIds, ...cadence }: Cadence): CadenceValues {
  const text = (value: string | number | null) => (value === null ? '' : String(value))
  return {
    startsOn: cadence.startsOn,
    endsOn: text(cadence.endsOn),
    monthInPeriod: text(cadence.monthInPeriod),
    ordinal: text(cadence.ordinal),
    weekday: text(cadence.weekday),
    dayOfMonth: text(cadence.dayOfMonth),
    startTime: text(cadence.startTime),
    minutes: text(cadence.minutes),
    place: cadence.place,
    ...Object.fromEntries(unitIds.map((id) => [unitBox(id), 'on'])),
  }
}
