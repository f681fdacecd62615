import type { Refused } from '../../api/submit.ts'
import { Field, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { projectTexts as texts } from './messages.ts'

type Props = {
  intent: 'create' | 'edit'
  /** What stands in the fields at first. */
  project?: { name: string; summary: string; startedOn: string; endedOn: string | null }
  refused: Refused | undefined
}

/** The words and days of a project; one that is there already can be ended with them. */
export function ProjectForm({ intent, project, refused }: Props) {
  const own = refused?.intent === intent ? refused : undefined
  const errors = own?.refusal.fields
  const filled = (name: keyof NonNullable<Props['project']>) => own?.values[name] ?? project?.[name] ?? ''
  return (
    <form method="post" noValidate>
      {own && <Notice>{own.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value={intent} />
      <Field label={texts.name} name="name" defaultValue={filled('name')} error={errors?.name} />
      <TextField
        label={texts.summary}
        name="summary"
        defaultValue={filled('summary')}
        error={errors?.summary}
      />
      <Field
        label={texts.startedOn}
        name="startedOn"
        type="date"
        defaultValue={filled('startedOn')}
        error={errors?.startedOn}
      />
      {intent === 'edit' && (
        <Field
          label={texts.endedOn}
          hint={texts.endedOnHint}
          name="endedOn"
          type="date"
          defaultValue={filled('endedOn')}
          error={errors?.endedOn}
        />
      )}
      <SubmitButton>{intent === 'create' ? texts.submitCreate : texts.submitEdit}</SubmitButton>
    </form>
  )
}
