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
      <Field
        label={texts.name}
        name="title"
        defaultValue={state.kept('title', need?.title)}
        error={state.error('title')}
      />
      <TextField
        label={listTexts.description}
        name="description"
        defaultValue={state.kept('description', need?.description)}
        error={state.error('description')}
      />
      <div className={styles.row}>
        <ChoiceField
          label={texts.source}
          name="source"
          defaultValue={state.kept('source', need?.source ?? 'UNIT')}
          error={state.error('source')}
        >
          {needSource.options.map((source) => (
            <option key={source} value={source}>
              {needSourceLabels[source]}
            </option>
          ))}
        </ChoiceField>
        <CategoryField categories={categories} state={state} value={need?.category?.id} />
      </div>
      <Field
        label={listTexts.place}
        name="place"
        defaultValue={state.kept('place', need?.place)}
        error={state.error('place')}
      />
      <SpanFields state={state} from={need?.from} until={need?.until} />
    </>
  )
}

type SpanProps = { state: FormState; from?: string | null | undefined; until?: string | null | undefined }

/** Two days, either of which may stay open. */
export function SpanFields({ state, from, until }: SpanProps) {
  return (
    <div className={styles.row}>
      <Field
        label={listTexts.from}
        name="from"
        type="date"
        defaultValue={state.kept('from', from)}
        error={state.error('from')}
      />
      <Field
        label={listTexts.until}
        name="until"
        type="date"
        defaultValue={state.kept('until', until)}
        error={state.error('until')}
      />
    </div>
  )
}
