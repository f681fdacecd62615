import type { HandoverSide } from '@pilin/domain/handover/schemas'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import type { OpenHandover } from './handover.ts'
import { handoverMessages as messages } from './messages.ts'
import { noteField } from './note-fields.ts'

type Props = { handover: OpenHandover; side: HandoverSide; refused: Refused | undefined }

/** Signs one side; who hands over may add a note to each item. */
export function SignForm({ handover, side, refused }: Props) {
  const { endsOn, items, checklistHash } = handover
  const id = `sign-${endsOn}-${side}`
  const own = refused?.values.endsOn === endsOn && refused.values.side === side ? refused : undefined
  return (
    <form id={id} method="post" action={`#${id}`}>
      <h3>{messages.signAs(side)}</h3>
      {own && <Notice>{own.refusal.sentence}</Notice>}
      <p>{messages.signHint[side]}</p>
      <input type="hidden" name="endsOn" value={endsOn} />
      <input type="hidden" name="side" value={side} />
      <input type="hidden" name="checklistHash" value={checklistHash} />
      {side === 'OUTGOING' && items.length > 0 && (
        <Disclosure summary={messages.notes} open={own !== undefined}>
          {items.map(({ key, title }) => (
            <Field
              key={key}
              label={title}
              name={noteField(key)}
              maxLength={200}
              defaultValue={own?.values[noteField(key)]}
            />
          ))}
        </Disclosure>
      )}
      <TextField
        label={messages.remarkLabel}
        name="remark"
        maxLength={500}
        defaultValue={own?.values.remark}
        error={own?.refusal.fields.remark}
      />
      <SubmitButton>{messages.submit[side]}</SubmitButton>
    </form>
  )
}
