import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import type { ActionItem } from './follow-up.ts'
import { followUpMessages as messages } from './messages.ts'

/** Closes an item with a note on what came of it; stays open with what was typed when refused. */
export function CloseForm({ item, refused }: { item: ActionItem; refused: Refused | undefined }) {
  const error = refused?.refusal.fields.note
  return (
    <Disclosure summary={messages.close} open={refused !== undefined}>
      <form method="post" action={`#${item.id}`}>
        {refused && !error && <Notice>{refused.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="close" />
        <input type="hidden" name="actionItemId" value={item.id} />
        <TextField
          label={messages.closingNote}
          hint={messages.closingHint}
          name="note"
          defaultValue={refused?.values.note}
          error={error}
        />
        <SubmitButton>{messages.confirmClose}</SubmitButton>
      </form>
    </Disclosure>
  )
}
