import type { Refused } from '../../api/submit.ts'
import { formatSpan } from '../../shell/dates.ts'
import { ChoiceField, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { holderName, swapMessages as messages } from './messages.ts'
import type { Rotation } from './rotation.ts'

type Choices = Rotation['swapChoices']
type Props = { choices: Choices; refused: Refused | undefined }

/** Asks another holder to exchange two terms; after a refusal everything that was chosen is still there. */
export function AskSwapForm({ choices: { own, others }, refused }: Props) {
  const values = refused?.values ?? {}
  const fields: Refused['refusal']['fields'] = refused?.refusal.fields ?? {}
  return (
    <form method="post" action="#ask-swap" id="ask-swap">
      <p>{messages.askNote}</p>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="ask-swap" />
      <ChoiceField label={messages.own} name="own" defaultValue={values.own} error={fields.own}>
        <TermOptions terms={own} />
      </ChoiceField>
      <ChoiceField label={messages.other} name="other" defaultValue={values.other ?? ''} error={fields.other}>
        <option value="">{messages.choose}</option>
        <TermOptions terms={others} />
      </ChoiceField>
      <TextField
        label={messages.askReason}
        name="reason"
        defaultValue={values.reason}
        error={fields.reason}
      />
      <SubmitButton>{messages.submitAsk}</SubmitButton>
    </form>
  )
}

function TermOptions({ terms }: { terms: Choices['own'] }) {
  return terms.map((term) => (
    <option key={term.key} value={term.key}>
      {formatSpan(term.startsOn, term.endsOn)} {holderName(term)}
    </option>
  ))
}
