import { weekdayNames } from '@pilin/domain/calendar/messages'
import { ordinalNames } from '@pilin/domain/planning/messages'
import { ordinals } from '@pilin/domain/planning/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { ChoiceField, Field, TickField } from '../../shell/field.tsx'
import { unitBox } from './cadence-input.ts'
import { cadenceFieldMessages as messages } from './messages.ts'
import styles from './planning.module.css'

/** What the fields begin with; a form's text. */
export type CadenceValues = Partial<Record<string, string>>

type Props = {
  units: readonly { id: string; name: string }[]
  standing: CadenceValues
  refused: Refused | undefined
}

/** The fields of an obligation beside its kind and frequency: days, time, place, who is due. */
export function CadenceFields({ units, standing, refused }: Props) {
  const given = refused?.values ?? standing
  const errors: Record<string, string> = refused?.refusal.fields ?? {}
  const field = (name: string) => ({ name, defaultValue: given[name] ?? '', error: errors[name] })
  return (
    <>
      <div className={styles.fields}>
        <Field label={messages.startsOn} type="date" {...field('startsOn')} />
        <Field label={messages.endsOn} hint={messages.endsOnHint} type="date" {...field('endsOn')} />
      </div>
      <PreferredDayFields field={field} />
      <div className={styles.fields}>
        <Field label={messages.startTime} type="time" {...field('startTime')} />
        <Field label={messages.minutes} inputMode="numeric" {...field('minutes')} />
        <Field label={messages.place} {...field('place')} />
      </div>
      <fieldset className={styles.group}>
        <legend>{messages.due}</legend>
        <p className={styles.hint}>{messages.dueHint}</p>
        {errors.unitIds && <p className={styles.error}>{errors.unitIds}</p>}
        {units.map(({ id, name }) => (
          <TickField
            key={id}
            label={name}
            name={unitBox(id)}
            defaultChecked={given[unitBox(id)] !== undefined}
          />
        ))}
      </fieldset>
    </>
  )
}

type FieldOf = (name: string) => { name: string; defaultValue: string; error: string | undefined }

function PreferredDayFields({ field }: { field: FieldOf }) {
  return (
    <fieldset className={styles.group}>
      <legend>{messages.preferred}</legend>
      <p className={styles.hint}>{messages.preferredHint}</p>
      <div className={styles.fields}>
        <ChoiceField label={messages.ordinal} {...field('ordinal')}>
          <option value="">{messages.open}</option>
          {ordinals.map((each) => (
            <option key={each} value={each}>
              {ordinalNames[each]}
            </option>
          ))}
        </ChoiceField>
        <ChoiceField label={messages.weekday} {...field('weekday')}>
          <option value="">{messages.open}</option>
          {weekdayNames.map((name, index) => (
            <option key={name} value={index + 1}>
              {name}
            </option>
          ))}
        </ChoiceField>
        <Field label={messages.dayOfMonth} inputMode="numeric" {...field('dayOfMonth')} />
      </div>
      <Field
        label={messages.monthInPeriod}
        hint={messages.monthInPeriodHint}
        inputMode="numeric"
        {...field('monthInPeriod')}
      />
    </fieldset>
  )
}
