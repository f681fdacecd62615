import { organizationKind, organizationKindLabels } from '@pilin/domain/organizations/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import styles from './form.module.css'
import { shownAgain, VocabularyField } from './form-parts.tsx'
import { administrationPageMessages as messages } from './messages.ts'

export function CreateOrganizationForm({ refused }: { refused: Refused | undefined }) {
  const { field } = shownAgain(refused)
  return (
    <form className={styles.form} method="post" action="#create" id="create">
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <VocabularyField
        label={messages.organizationKind}
        options={organizationKind.options}
        labels={(kind) => organizationKindLabels[kind]}
        {...field('kind')}
      />
      <Field label={messages.organizationName} hint={messages.organizationNameHint} {...field('name')} />
      <Field label={messages.shortName} hint={messages.shortNameHint} {...field('shortName')} />
      <Field label={messages.foundedOn} type="date" {...field('foundedOn')} />
      <SubmitButton>{messages.submitCreate}</SubmitButton>
    </form>
  )
}
