import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { rotationPageMessages as messages } from './messages.ts'

/** Gives a roster an earlier last day. */
export function EndRosterForm({ rosterId, refused }: { rosterId: string; refused: Refused | undefined }) {
  const error = refused?.refusal.fields.endsOn
  return (
    <Disclosure summary={messages.end} open={refused !== undefined}>
      <form method="post" action={`#${rosterId}`}>
        {refused && !error && <Notice>{refused.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="rosterId" value={rosterId} />
        <Field
          label={messages.lastDay}
          hint={messages.endHint}
          name="endsOn"
          type="date"
          defaultValue={refused?.values.endsOn}
          error={error}
        />
        <SubmitButton>{messages.submitEnd}</SubmitButton>
      </form>
    </Disclosure>
  )
}
