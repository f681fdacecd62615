import { weekdayNames } from '@pilin/domain/calendar/messages'
import { Field, TextField } from '../../shell/field.tsx'
import { CategoryField, type FormState } from './list-parts.tsx'
import styles from './lists.module.css'
import type { Categories, Resource } from './lists.ts'
import { listTexts, resourceTexts as texts } from './messages.ts'
import { SpanFields } from './need-fields.tsx'

type Props = { state: FormState; categories: Categories; resource?: Resource }

/** The words of a resource, and when it is offered. */
export function ResourceFields({ state, categories, resource }: Props) {
  return (
    <>
      <Field label={texts.name} {...state.field('title', resource?.title)} />
      <TextField label={listTexts.description} {...state.field('description', resource?.description)} />
      <div className={styles.row}>
        <CategoryField categories={categories} state={state} value={resource?.category?.id} />
        <Field label={listTexts.place} {...state.field('place', resource?.place)} />
      </div>
      <TextField label={texts.conditions} {...state.field('conditions', resource?.conditions)} />
      <label className={styles.box}>
        <input
          type="checkbox"
          name="timed"
          value="true"
          defaultChecked={state.kept('timed', resource?.timed ? 'true' : '') === 'true'}
        />
        {texts.timed}
      </label>
      <SpanFields state={state} from={resource?.offer.from} until={resource?.offer.until} />
      <Weekdays state={state} chosen={resource?.offer.weekdays ?? []} />
      <div className={styles.row}>
        <Field label={texts.opensAt} type="time" {...state.field('opensAt', resource?.offer.opensAt)} />
        <Field label={texts.closesAt} type="time" {...state.field('closesAt', resource?.offer.closesAt)} />
      </div>
    </>
  )
}

function Weekdays({ state, chosen }: { state: FormState; chosen: readonly number[] }) {
  const kept = state.kept('weekdays', chosen.join(',')).split(',')
  return (
    <fieldset className={styles.boxes}>
      <legend>{texts.weekdays}</legend>
      {weekdayNames.map((name, index) => (
        <label key={name} className={styles.box}>
          <input
            type="checkbox"
            name="weekdays"
            value={index + 1}
            defaultChecked={kept.includes(`${index + 1}`)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
