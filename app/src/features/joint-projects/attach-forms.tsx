import { projectRecordKind, projectRecordKindLabels } from '@pilin/domain/joint-projects/schemas'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { ChoiceField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { projectTexts as texts } from './messages.ts'
import type { Choices } from './projects.ts'

/** Links a record to the project: one form for each sort of it. */
export function AttachForms({ choices, refused }: { choices: Choices; refused: Refused | undefined }) {
  const own = refused?.intent === 'attach' ? refused : undefined
  const of = { TOPIC: choices.topics, RESOLUTION: choices.resolutions, ACTION_ITEM: choices.actionItems }
  return (
    <Disclosure summary={texts.attach} open={own !== undefined}>
      {own && <Notice>{own.refusal.sentence}</Notice>}
      <p>{texts.attachHint}</p>
      {projectRecordKind.options
        .filter((kind) => of[kind].length > 0)
        .map((kind) => (
          <form key={kind} method="post" aria-label={projectRecordKindLabels[kind]}>
            <input type="hidden" name="intent" value="attach" />
            <input type="hidden" name="kind" value={kind} />
            <ChoiceField
              label={texts.choose[kind]}
              name="recordId"
              defaultValue={own?.values.kind === kind ? own.values.recordId : undefined}
            >
              {of[kind].map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </ChoiceField>
            <SubmitButton>{texts.submitAttach[kind]}</SubmitButton>
          </form>
        ))}
    </Disclosure>
  )
}
