import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Refused } from '../../api/submit.ts'
import { Field } from '../../shell/field.tsx'
import { AssistantsForm } from './assistants-form.tsx'
import { ExtensionAnswer } from './extension-answer.tsx'
import type { ActionItemDetail } from './follow-up.ts'
import { followUpMessages, actionItemMessages as messages } from './messages.ts'
import { StepForm } from './step-form.tsx'

type Props = { detail: ActionItemDetail; refused: Refused | undefined }

/** What the reader may do about an item: each step a form of its own, open when there is something to answer. */
export function ActionItemForms({ detail, refused }: Props) {
  const { abilities, item } = detail
  const answering = (intent: string) => (refused?.intent === intent ? refused : undefined)
  if (!Object.values(abilities).some(Boolean)) return null
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{messages.steps}</h2>
      {item.extension && (
        <p>
          {messages.extensionAsked(item.extension.askedBy, formatFullDay(item.extension.newDueOn))}：
          {item.extension.reason} {!abilities.decideExtension && messages.extensionWaits}
        </p>
      )}
      {abilities.decideExtension && <ExtensionAnswer refused={answering('decideExtension')} />}
      {abilities.note && (
        <StepForm
          intent="note"
          name="note"
          summary={messages.note}
          label={messages.noteLabel}
          hint={messages.noteHint}
          button={messages.note}
          refused={answering('note')}
          takesFiles
        />
      )}
      {abilities.close && (
        <StepForm
          intent="close"
          name="note"
          summary={followUpMessages.close}
          label={followUpMessages.closingNote}
          hint={followUpMessages.closingHint}
          button={followUpMessages.confirmClose}
          refused={answering('close')}
          takesFiles
        />
      )}
      {abilities.askExtension && (
        <StepForm
          intent="askExtension"
          name="reason"
          summary={messages.askExtension}
          label={messages.reason}
          button={messages.sendExtension}
          refused={answering('askExtension')}
        >
          <Field
            type="date"
            name="newDueOn"
            label={messages.newDueOn}
            min={item.dueOn}
            defaultValue={answering('askExtension')?.values.newDueOn}
            error={answering('askExtension')?.refusal.fields.newDueOn}
          />
        </StepForm>
      )}
      {abilities.setAssistants && <AssistantsForm detail={detail} refused={answering('setAssistants')} />}
      {abilities.reopen && (
        <StepForm
          intent="reopen"
          name="reason"
          summary={messages.reopen}
          label={messages.reason}
          hint={messages.reopenHint}
          button={messages.confirmReopen}
          refused={answering('reopen')}
        />
      )}
      {abilities.revoke && (
        <StepForm
          intent="revoke"
          name="reason"
          summary={messages.revoke}
          label={messages.reason}
          hint={messages.revokeHint}
          button={messages.confirmRevoke}
          refused={answering('revoke')}
        />
      )}
    </section>
  )
}
