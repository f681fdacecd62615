import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { FilesField } from '../files/files-field.tsx'

type Props = {
  intent: string
  /** The field in which the words go. */
  name: 'note' | 'reason'
  summary: string
  label: string
  hint?: string
  button: string
  refused: Refused | undefined
  /** Whether files may be shown beside the words. */
  takesFiles?: boolean
  /** Fields above the words. */
  children?: ReactNode
}

/** One step with the words that it needs; stays open with what was typed when refused. */
export function StepForm(props: Props) {
  const { intent, name, summary, label, hint, button, refused, takesFiles = false, children } = props
  const fields = refused?.refusal.fields ?? {}
  return (
    <Disclosure summary={summary} open={refused !== undefined}>
      <form method="post" encType={takesFiles ? 'multipart/form-data' : undefined}>
        {refused && Object.keys(fields).length === 0 && <Notice>{refused.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value={intent} />
        {children}
        <TextField
          name={name}
          label={label}
          hint={hint}
          defaultValue={refused?.values[name]}
          error={fields[name]}
        />
        {takesFiles && <FilesField refused={refused} />}
        <SubmitButton>{button}</SubmitButton>
      </form>
    </Disclosure>
  )
}
