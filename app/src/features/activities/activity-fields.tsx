import { ChoiceField, Field, TextField } from '../../shell/field.tsx'
import type { FormState } from '../lists/list-parts.tsx'
import styles from '../lists/lists.module.css'
import type { Activity, ActivityList } from './activities.ts'
import { activityTexts as texts } from './messages.ts'

type Props = {
  state: FormState
  data: Pick<ActivityList, 'choices' | 'units' | 'ownUnitId'> & { keeps: boolean }
  activity?: Activity
}

/** When, where, for how many, and to what an activity belongs. */
export function ActivityFields({ state, data: { choices, units, ownUnitId, keeps }, activity }: Props) {
  const fields = activity?.fields
  const line = (name: 'title' | 'place', label: string) => (
    <Field label={label} {...state.field(name, fields?.[name])} />
  )
  const clock = (name: 'startTime' | 'endTime', label: string) => (
    <Field label={label} type="time" {...state.field(name, fields?.[name])} />
  )
  return (
    <>
      {line('title', texts.name)}
      <TextField label={texts.summary} {...state.field('summary', fields?.summary)} />
      {line('place', texts.place)}
      <div className={styles.row}>
        <Field label={texts.date} type="date" {...state.field('date', fields?.date)} />
        {clock('startTime', texts.startTime)}
        {clock('endTime', texts.endTime)}
      </div>
      <Field
        label={texts.places}
        inputMode="numeric"
        {...state.field('places', fields?.places?.toString())}
      />
      <Choice
        state={state}
        name="hostUnitId"
        label={texts.host}
        value={activity ? activity.fields.hostUnitId : keeps ? null : ownUnitId}
        none={keeps ? texts.ownHost : null}
        options={withOwn(units.map(named), activity?.hostUnit && named(activity.hostUnit))}
      />
      <Choice
        state={state}
        name="brandId"
        label={texts.brand}
        value={fields?.brandId}
        none={texts.none}
        options={withOwn(choices.brands, activity?.brand)}
      />
      <Choice
        state={state}
        name="projectId"
        label={texts.project}
        value={fields?.projectId}
        none={texts.none}
        options={withOwn(choices.projects, activity?.project)}
      />
      <label className={styles.box}>
        <input
          type="checkbox"
          name="openToVisitors"
          value="true"
          defaultChecked={state.kept('openToVisitors', fields?.openToVisitors ? 'true' : '') === 'true'}
        />
        {texts.openToVisitors}
      </label>
    </>
  )
}

type Option = { id: string; name: string }

function named({ id, shortName }: { id: string; shortName: string }): Option {
  return { id, name: shortName }
}

/** What stands already can be kept, even when it is no longer offered. */
function withOwn(options: readonly Option[], own: Option | null | undefined): Option[] {
  return own && !options.some(({ id }) => id === own.id) ? [own, ...options] : [...options]
}

type ChoiceProps = {
  state: FormState
  name: string
  label: string
  value: string | null | undefined
  none: string | null
  options: readonly Option[]
}

function Choice({ state, name, label, value, none, options }: ChoiceProps) {
  return (
    <ChoiceField label={label} {...state.field(name, value)}>
      {none !== null && <option value="">{none}</option>}
      {options.map((each) => (
        <option key={each.id} value={each.id}>
          {each.name}
        </option>
      ))}
    </ChoiceField>
  )
}
