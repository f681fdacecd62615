import {
  evaluationEffect,
  evaluationEffectLabels,
  satisfactionLabels,
  satisfactions,
} from '@pilin/domain/evaluations/vocabulary'
import { TextField } from '../../shell/field.tsx'
import type { FormState } from '../lists/list-parts.tsx'
import styles from './evaluations.module.css'
import { answerTexts as texts } from './messages.ts'

/** A few taps: how satisfied, whether it helped, and a word if somebody wants to say one. */
export function AnswerFields({ state }: { state: FormState }) {
  return (
    <>
      <Taps
        state={state}
        name="satisfaction"
        label={texts.satisfaction}
        options={satisfactions.map((each) => [`${each}`, satisfactionLabels[each]])}
      />
      <Taps
        state={state}
        name="effect"
        label={texts.effect}
        options={evaluationEffect.options.map((each) => [each, evaluationEffectLabels[each]])}
      />
      <TextField label={texts.comment} {...state.field('comment')} />
    </>
  )
}

type TapsProps = {
  state: FormState
  name: string
  label: string
  options: readonly (readonly [value: string, label: string])[]
}

function Taps({ state, name, label, options }: TapsProps) {
  const error = state.error(name)
  return (
    <fieldset className={styles.taps}>
      <legend>{label}</legend>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {options.map(([value, text]) => (
        <label key={value} className={styles.tap}>
          <input type="radio" name={name} value={value} defaultChecked={state.kept(name) === value} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
