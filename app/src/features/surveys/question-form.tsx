import type { Question } from '@pilin/domain/surveys/questions'
import { numberLimit } from '@pilin/domain/surveys/questions'
import { questionKind, questionKindLabels } from '@pilin/domain/surveys/vocabulary'
import { ChoiceField, Field, TextField } from '../../shell/field.tsx'
import type { FormState } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { questionTexts as texts } from './messages.ts'

type Props = { state: FormState; question?: Question }

/** What there is to say about a question. Fields that its kind has no use for are not looked at. */
export function QuestionFields({ state, question }: Props) {
  const options = question && 'options' in question ? question.options.join('\n') : ''
  const limits = question?.kind === 'NUMBER' ? question : undefined
  const { field } = state
  return (
    <>
      <ChoiceField label={texts.kind} {...field('kind', question?.kind ?? 'SINGLE')}>
        {questionKind.options.map((kind) => (
          <option key={kind} value={kind}>
            {questionKindLabels[kind]}
          </option>
        ))}
      </ChoiceField>
      <Field label={texts.name} {...field('title', question?.title)} />
      <Field label={texts.hint} {...field('hint', question?.hint)} />
      <TextField label={texts.options} {...field('options', options)} />
      <div className={lists.row}>
        <Field label={texts.least} inputMode="numeric" {...field('least', limits && `${limits.least}`)} />
        <Field
          label={texts.most}
          inputMode="numeric"
          {...field('most', limits && limits.most !== numberLimit ? `${limits.most}` : '')}
        />
      </div>
      <p>
        <label className={lists.box}>
          <input
            type="checkbox"
            name="required"
            value="true"
            defaultChecked={state.kept('required', (question?.required ?? true) ? 'true' : '') === 'true'}
          />
          {texts.requiredBox}
        </label>
      </p>
    </>
  )
}
