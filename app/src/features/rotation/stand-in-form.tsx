import type { Refused } from '../../api/submit.ts'
import { ChoiceField, Field, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { HolderOptions } from './holder-fields.tsx'
import { standInMessages as messages } from './messages.ts'
import type { Rotation } from './rotation.ts'

type Props = { choices: Rotation['standInChoices']; refused: Refused | undefined }

/** Somebody on duty instead of the holder for some days; after a refusal everything that was typed is still there. */
export function StandInForm({ choices, refused }: Props) {
  const values = refused?.values ?? {}
  const fields: Refused['refusal']['fields'] = refused?.refusal.fields ?? {}
  return (
    <form method="post" action="#stand-in" id="stand-in">
      <p>{messages.appointNote}</p>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="appoint-stand-in" />
      <Field
        label={messages.startsOn}
        name="startsOn"
        type="date"
        defaultValue={values.startsOn}
        error={fields.startsOn}
      />
      <Field
        label={messages.endsOn}
        name="endsOn"
        type="date"
        defaultValue={values.endsOn}
        error={fields.endsOn}
      />
      <ChoiceField
        label={messages.who}
        name="holder"
        defaultValue={values.holder ?? ''}
        error={fields.holder}
      >
        <option value="">{messages.choose}</option>
        <HolderOptions candidates={choices} labels={{ people: messages.people, units: messages.units }} />
      </ChoiceField>
      <TextField label={messages.why} name="reason" defaultValue={values.reason} error={fields.reason} />
      <SubmitButton>{messages.submit}</SubmitButton>
    </form>
  )
}
