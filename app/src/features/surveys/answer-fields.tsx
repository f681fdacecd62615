import { bestMark } from '@pilin/domain/surveys/answers'
import { numberLimit, type Question } from '@pilin/domain/surveys/questions'
import { type ReactNode, useId } from 'react'
import { Field, TextField } from '../../shell/field.tsx'
import type { FormState } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { answerTexts as texts } from './messages.ts'
import styles from './surveys.module.css'

type Props = { question: Question; number: number; state: FormState }

/** One question as it is answered, with what had been answered before a refusal. */
export function AnswerField({ question, number, state }: Props) {
  const { id: name, title, required, hint } = question
  const label = `${number}. ${title}${required ? '' : texts.optional}`
  const kept = state.kept(name)
  const text = { label, name, hint: hint || undefined, defaultValue: kept, error: state.error(name) }
  switch (question.kind) {
    case 'SINGLE':
      return (
        <Choices {...{ question, label, state }}>
          {question.options.map((option, index) => (
            <Choice key={option} type="radio" name={name} value={`${index}`} checked={kept === `${index}`}>
              {option}
            </Choice>
          ))}
        </Choices>
      )
    case 'MULTIPLE':
      return (
        <Choices {...{ question, label, state }}>
          {question.options.map((option, index) => {
            const checked = kept.split(',').includes(`${index}`)
            return (
              <Choice key={option} type="checkbox" name={name} value={`${index}`} checked={checked}>
                {option}
              </Choice>
            )
          })}
        </Choices>
      )
    case 'RATING':
      return (
        <Choices {...{ question, label, state }}>
          {Array.from({ length: bestMark }, (_, index) => bestMark - index).map((mark) => (
            <Choice key={mark} type="radio" name={name} value={`${mark}`} checked={kept === `${mark}`}>
              {texts.mark(mark)}
            </Choice>
          ))}
        </Choices>
      )
    case 'LONG_TEXT':
      return <TextField {...text} rows={4} />
    case 'NUMBER': {
      const range = question.most === numberLimit ? undefined : texts.range(question.least, question.most)
      return <Field {...text} inputMode="numeric" hint={hint || range} />
    }
    case 'DATE':
      return <Field {...text} type="date" />
    case 'SHORT_TEXT':
      return <Field {...text} />
  }
}

type ChoicesProps = { question: Question; label: string; state: FormState; children: ReactNode }

/** Choices of one question; what is wrong stands at them and is read out with them. */
function Choices({ question: { id, kind, hint, required }, label, state, children }: ChoicesProps) {
  const described = useId()
  const error = state.error(id)
  return (
    <fieldset className={styles.question} aria-describedby={error ? described : undefined}>
      <legend>{label}</legend>
      {hint && <p className={lists.quiet}>{hint}</p>}
      {error && (
        <p className={styles.error} id={described}>
          {error}
        </p>
      )}
      {children}
      {kind !== 'MULTIPLE' && !required && (
        // What was chosen by mistake can be taken back without a script.
        <Choice type="radio" name={id} value="" checked={state.kept(id) === ''}>
          {texts.noAnswer}
        </Choice>
      )}
    </fieldset>
  )
}

type ChoiceProps = {
  type: 'radio' | 'checkbox'
  name: string
  value: string
  checked: boolean
  children: ReactNode
}

function Choice({ type, name, value, checked, children }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type={type} name={name} value={value} defaultChecked={checked} />
      <span>{children}</span>
    </label>
  )
}
