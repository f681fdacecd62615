import { period, periodLabels } from '@pilin/domain/calendar/period'
import type { Refused } from '../../api/submit.ts'
import { ChoiceField, Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { HolderFields } from './holder-fields.tsx'
import { rotationPageMessages as messages } from './messages.ts'
import type { Rotation } from './rotation.ts'

type Props = { candidates: Rotation['candidates']; refused: Refused | undefined }

/** A new roster; after a refusal everything that was typed is still there. */
export function PlanRosterForm({ candidates, refused }: Props) {
  const values = refused?.values ?? {}
  const fields: Refused['refusal']['fields'] = refused?.refusal.fields ?? {}
  return (
    <form method="post" action="#plan" id="plan">
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="plan" />
      <Field
        label={messages.startsOn}
        hint={messages.startsOnHint}
        name="startsOn"
        type="date"
        defaultValue={values.startsOn}
        error={fields.startsOn}
      />
      <Field
        label={messages.endsOn}
        hint={messages.endsOnHint}
        name="endsOn"
        type="date"
        defaultValue={values.endsOn}
        error={fields.endsOn}
      />
      <ChoiceField
        label={messages.period}
        name="period"
        defaultValue={values.period ?? 'MONTH'}
        error={fields.period}
      >
        {period.options.map((each) => (
          <option key={each} value={each}>
            {periodLabels[each]}
          </option>
        ))}
      </ChoiceField>
      <HolderFields candidates={candidates} values={values} error={fields.holders} />
      <SubmitButton>{messages.submitPlan}</SubmitButton>
    </form>
  )
}
