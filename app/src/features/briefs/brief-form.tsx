import type { Refused } from '../../api/submit.ts'
import { Field, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import styles from './brief-page.module.css'
import type { Brief } from './briefs.ts'
import { type ItemFields, itemsWanted, namesOf } from './item-fields.ts'
import { briefTexts as texts } from './messages.ts'

type Props = { brief: Brief; units: string[]; refused: Refused | undefined }

/** The whole document in one form; what moves or drops an item saves everything with it. */
export function BriefForm({ brief, units, refused }: Props) {
  const values = refused?.values
  const fields: Refused['refusal']['fields'] = refused?.refusal.fields ?? {}
  const field = (name: 'title' | 'lead' | 'present' | 'onLeave' | 'observers') => ({
    name,
    defaultValue: values?.[name] ?? brief[name],
    error: fields[name],
  })
  const items = values ? itemsWanted(values) : brief.items.map(asTyped)
  // Only who has been told of somebody else's saving, and saves again, takes its place.
  const wasTold = refused?.refusal.code === 'BRIEF_CHANGED'
  return (
    <form method="post" action="#edit" id="edit">
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      {wasTold && <p>{texts.standing}</p>}
      {/* The first button of a form is the one that the enter key presses: it saves. */}
      <SubmitButton>{texts.save}</SubmitButton>
      <input type="hidden" name="intent" value="edit" />
      <input
        type="hidden"
        name="version"
        value={wasTold ? brief.version : (values?.version ?? brief.version)}
      />
      <Field label={texts.titleField} {...field('title')} />
      <TextField label={texts.lead} rows={4} {...field('lead')} />
      {items.map((item, index) => (
        <Item key={index} item={item} index={index} last={items.length - 1} units={units} fields={fields} />
      ))}
      <Item item={nothing} index={items.length} last={null} units={units} fields={fields} />
      <TextField label={texts.present} hint={texts.namesHint} {...field('present')} />
      <TextField label={texts.onLeave} rows={2} {...field('onLeave')} />
      <TextField label={texts.observers} rows={2} {...field('observers')} />
      <SubmitButton>{texts.save}</SubmitButton>
    </form>
  )
}

const nothing: ItemFields = { text: '', unit: '', dueOn: '' }

function asTyped({ text, unit, dueOn }: Brief['items'][number]): ItemFields {
  return { text, unit, dueOn: dueOn ?? '' }
}

type ItemProps = {
  item: ItemFields
  index: number
  /** The position of the last item; null for the one that may be added. */
  last: number | null
  units: string[]
  fields: Refused['refusal']['fields']
}

function Item({ item, index, last, units, fields }: ItemProps) {
  const names = namesOf(index)
  const error = (name: keyof ItemFields) => fields[`items.${index}.${name}`]
  return (
    <fieldset className={styles.fieldset}>
      <legend>{last === null ? texts.newItem : texts.item(index + 1)}</legend>
      <TextField
        label={texts.text}
        name={names.text}
        rows={2}
        defaultValue={item.text}
        error={error('text')}
      />
      <div className={styles.pair}>
        <Field
          label={texts.unit}
          hint={last === null ? texts.unitsHint(units) : undefined}
          name={names.unit}
          defaultValue={item.unit}
          error={error('unit')}
        />
        <Field
          label={texts.dueOn}
          type="date"
          name={names.dueOn}
          defaultValue={item.dueOn}
          error={error('dueOn')}
        />
      </div>
      {last !== null && <Moves index={index} last={last} />}
    </fieldset>
  )
}

function Moves({ index, last }: { index: number; last: number }) {
  const moves = [
    ...(index > 0 ? (['up'] as const) : []),
    ...(index < last ? (['down'] as const) : []),
    'drop' as const,
  ]
  return (
    <div className={styles.moves}>
      {moves.map((move) => (
        <button
          key={move}
          type="submit"
          name="arrange"
          value={`${move}:${index}`}
          aria-label={texts[move](index + 1)}
        >
          {texts.moves[move]}
        </button>
      ))}
    </div>
  )
}
