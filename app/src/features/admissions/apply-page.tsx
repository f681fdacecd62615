import type { Refused } from '../../api/submit.ts'
import { Field, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import record from '../../shell/record-page.module.css'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { shownAgain } from '../administration/form-parts.tsx'
import { UnitFields } from '../units/unit-form.tsx'
import styles from './admissions.module.css'
import type { ApplyOrganization } from './applications.ts'
import { applyTexts as texts } from './messages.ts'

type Props = { organization: ApplyOrganization; refused: Refused | undefined }

/** The form with which any unit asks to join; nobody signs in for it. */
export function ApplyPage({ organization, refused }: Props) {
  const { field } = shownAgain(refused)
  return (
    <div className={record.page}>
      <p className={record.quiet}>{organization.name}</p>
      <h1>{texts.heading}</h1>
      <p>{texts.intro(organization.name)}</p>
      <form method="post" noValidate>
        {refused && <Notice>{refused.refusal.sentence}</Notice>}
        <fieldset className={styles.group}>
          <legend>{texts.unit}</legend>
          <UnitFields fields={{}} refused={refused} />
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{texts.contact}</legend>
          <p className={record.quiet}>{texts.privacy}</p>
          <Field label={texts.contactName} {...field('contactName')} />
          <Field label={texts.contactOffice} {...field('contactOffice')} />
          <Field label={texts.contactPhone} type="tel" {...field('contactPhone')} />
        </fieldset>
        <TextField label={texts.reason} {...field('reason')} />
        <SubmitButton>{texts.submit}</SubmitButton>
      </form>
    </div>
  )
}
