import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import type { AdministeredPerson } from './administration.ts'
import styles from './form.module.css'
import { shownAgain } from './form-parts.tsx'
import { administrationPageMessages as messages } from './messages.ts'

type Props = { person: AdministeredPerson; today: CivilDate; refused: Refused | undefined }

/** Gives a person's offices a last day. */
export function EndRoleForm({ person: { id, name }, today, refused }: Props) {
  const { field, fields } = shownAgain(refused)
  return (
    <Disclosure summary={messages.endShort} open={refused !== undefined}>
      <form className={styles.form} method="post" action={`#person-${id}`} aria-label={messages.end(name)}>
        {refused && !fields.until && <Notice>{refused.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="personId" value={id} />
        <Field label={messages.lastDay} hint={messages.endHint} type="date" {...field('until', today)} />
        <SubmitButton>{messages.submitEnd}</SubmitButton>
      </form>
    </Disclosure>
  )
}
