import type { Refused } from '../../api/submit.ts'
import { ChoiceField } from '../../shell/field.tsx'
import { administrationPageMessages as messages } from './messages.ts'

/** What a form shows after a refusal: everything that was typed, and a sentence at each field that is wrong. */
export function shownAgain(refused: Refused | undefined) {
  const values: Refused['values'] = refused?.values ?? {}
  const fields: Refused['refusal']['fields'] = refused?.refusal.fields ?? {}
  return {
    values,
    fields,
    /** A field's name, what was typed in it, or else what it begins with, and what is wrong with it. */
    field: (name: string, begin?: string) => ({
      name,
      defaultValue: values[name] ?? begin,
      error: fields[name],
    }),
  }
}

type Choices<Value extends string> = {
  options: readonly Value[]
  labels: (value: Value) => string
  label: string
  name: string
  hint?: string
  defaultValue: string | undefined
  error: string | undefined
}

/** A choice among the words of a vocabulary; none is made beforehand. */
export function VocabularyField<Value extends string>({ options, labels, ...field }: Choices<Value>) {
  return (
    <ChoiceField {...field} defaultValue={field.defaultValue ?? ''}>
      <option value="">{messages.choose}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {labels(option)}
        </option>
      ))}
    </ChoiceField>
  )
}
