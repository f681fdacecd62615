import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import type { Resolution } from './follow-up.ts'
import { followUpMessages as messages } from './messages.ts'

type Props = { resolution: Resolution; refused: Refused | undefined }

/** When to look again at a resolution, and what was seen. */
export function ReviewForms({ resolution, refused }: Props) {
  const { id, review, reviewDue } = resolution
  const fields = refused?.refusal.fields ?? {}
  return (
    <Disclosure summary={messages.review} open={refused !== undefined || reviewDue}>
      {refused && Object.keys(fields).length === 0 && <Notice>{refused.refusal.sentence}</Notice>}
      {review && !review.at && (
        <form method="post" action={`#${id}`}>
          <input type="hidden" name="intent" value="recordReview" />
          <input type="hidden" name="resolutionId" value={id} />
          <TextField
            name="note"
            label={messages.reviewNote}
            hint={messages.reviewNoteHint}
            defaultValue={refused?.values.note}
            error={fields.note}
          />
          <SubmitButton>{messages.recordReview}</SubmitButton>
        </form>
      )}
      <form method="post" action={`#${id}`}>
        <input type="hidden" name="intent" value="setReview" />
        <input type="hidden" name="resolutionId" value={id} />
        <Field
          type="date"
          name="reviewOn"
          label={messages.reviewOn}
          hint={messages.reviewHint}
          defaultValue={refused?.values.reviewOn ?? (review && !review.at ? review.on : '')}
          error={fields.reviewOn}
        />
        <SubmitButton>{messages.saveReview}</SubmitButton>
      </form>
    </Disclosure>
  )
}
