import { needSource, needSourceLabels } from '@pilin/domain/lists/vocabulary'
import { ChoiceField, Field, TextField } from '../../shell/field.tsx'
import { CategoryField, type FormState } from './list-parts.tsx'
import styles from './lists.module.css'
import type { Categories, Need } from './lists.ts'
import { listTexts, needTexts as texts } from './messages.ts'

type Props = { state: FormState; categories: Categories; need?: Need }

/** The words of a need. */
export function NeedFields({ state, categories, need }: Props) {
  return (
    <>
      <Field label={texts.name} {...state.field('title', need?.title)} />
      <TextField label={listTexts.description} {...state.field('description', need?.description)} />
      <div className={styles.row}>
        <ChoiceField label={texts.source} {...state.field('source', need?.source ?? 'UNIT')}>
          {needSource.options.map((source) => (
            <option key={source} value={source}>
              {needSourceLabels[source]}
            </option>
          ))}
        </ChoiceField>
        <CategoryField categories={categories} state={state} value={need?.category?.id} />
      </div>
      <Field label={listTexts.place} {...state.field('place', need?.place)} />
      <SpanFields state={state} from={need?.from} until={need?.until} />
    </>
  )
}

type SpanProps = { state: FormState; from?: string | null | undefined; until?: string | null | undefined }

/** Two days, either of which may stay open. */
export function SpanFields({ state, from, until }: SpanProps) {
  return (
    <div className={styles.row}>
      <Field label={listTexts.from} type="date" {...state.field('from', from)} />
      <Field label={listTexts.until} type="date" {...state.field('until', until)} />
    </div>
  )
}
