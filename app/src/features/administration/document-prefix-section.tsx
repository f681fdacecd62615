import { documentNumber } from '@pilin/domain/notices/number'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import type { AdministeredOrganization } from './administration.ts'
import styles from './form.module.css'
import { shownAgain } from './form-parts.tsx'
import { administrationPageMessages as messages } from './messages.ts'
import { Saved, type SavedIntent } from './saved.tsx'

type Props = {
  organization: AdministeredOrganization
  saved: SavedIntent | undefined
  refused: Refused | undefined
}

/** What the numbers of the organization's documents begin with. */
export function DocumentPrefixSection({ organization: { documentPrefix, today }, saved, refused }: Props) {
  const { field } = shownAgain(refused)
  const example = documentNumber(documentPrefix, Number(today.slice(0, 4)), 1)
  return (
    <section aria-labelledby="prefix">
      <h2 id="prefix">{messages.documents}</h2>
      <Saved by={saved} />
      <p>{messages.documentsExplained(example)}</p>
      <Disclosure summary={messages.documentPrefix} open={refused !== undefined}>
        <form className={styles.form} method="post" action="#prefix">
          {refused && <Notice>{refused.refusal.sentence}</Notice>}
          <input type="hidden" name="intent" value="prefix" />
          <Field
            label={messages.documentPrefix}
            hint={messages.documentPrefixHint}
            {...field('documentPrefix', documentPrefix)}
          />
          <SubmitButton>{messages.submitPrefix}</SubmitButton>
        </form>
      </Disclosure>
    </section>
  )
}
