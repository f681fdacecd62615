import type { Refused } from '../../api/submit.ts'
import { Field, TextField } from '../../shell/field.tsx'
import { topicFormTexts as texts } from './messages.ts'

type Props = {
  standing?: { title: string; purpose: string; plannedMinutes: number }
  refused: Refused | undefined
}

/** The words of a topic, for proposing and for changing it. */
export function TopicWords({ standing, refused }: Props) {
  const { values, fields } = { values: refused?.values ?? {}, fields: refused?.refusal.fields ?? {} }
  return (
    <>
      <Field
        label={texts.title}
        name="title"
        defaultValue={values.title ?? standing?.title}
        error={fields.title}
        required
      />
      <TextField
        label={texts.purpose}
        hint={texts.purposeHint}
        name="purpose"
        defaultValue={values.purpose ?? standing?.purpose}
        error={fields.purpose}
      />
      <Field
        label={texts.plannedMinutes}
        name="plannedMinutes"
        inputMode="numeric"
        defaultValue={values.plannedMinutes ?? standing?.plannedMinutes ?? 15}
        error={fields.plannedMinutes}
        required
      />
    </>
  )
}
