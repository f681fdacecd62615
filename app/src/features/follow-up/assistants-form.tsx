import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import styles from './action-item-page.module.css'
import type { ActionItemDetail } from './follow-up.ts'
import { actionItemMessages as messages } from './messages.ts'

type Props = { detail: ActionItemDetail; refused: Refused | undefined }

/** Who helps the responsible person. */
export function AssistantsForm({ detail: { item, people }, refused }: Props) {
  const chosen = refused ? (refused.values.personIds ?? '').split(',') : item.assistants.map(({ id }) => id)
  return (
    <Disclosure summary={messages.setAssistants} open={refused !== undefined}>
      <form method="post">
        {refused && <Notice>{refused.refusal.fields.personIds ?? refused.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="setAssistants" />
        <fieldset className={styles.people}>
          <legend>{messages.setAssistants}</legend>
          {people.map(({ id, name, unitName }) => (
            <label key={id}>
              <input type="checkbox" name="personIds" value={id} defaultChecked={chosen.includes(id)} />
              {name}（{unitName}）
            </label>
          ))}
        </fieldset>
        <SubmitButton>{messages.saveAssistants}</SubmitButton>
      </form>
    </Disclosure>
  )
}
