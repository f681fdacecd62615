import { firstDay, monthOf } from '@pilin/domain/calendar/civil-date'
import { organizationRoleKind } from '@pilin/domain/organizations/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { ChoiceField, Field, TickField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { officeOf } from '../organizations/messages.ts'
import type { AdministeredOrganization } from './administration.ts'
import styles from './form.module.css'
import { shownAgain, VocabularyField } from './form-parts.tsx'
import { LoginFields } from './login-fields.tsx'
import { administrationPageMessages as messages } from './messages.ts'

type Props = { organization: AdministeredOrganization; refused: Refused | undefined }

/** A person of a member unit with an office and a login. */
export function AddPersonForm({ organization: { kind, units, today }, refused }: Props) {
  const { field, values } = shownAgain(refused)
  return (
    <form className={styles.form} method="post" action="#add" id="add">
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="add" />
      <ChoiceField label={messages.unit} {...field('unitId', '')}>
        <option value="">{messages.choose}</option>
        {units
          .filter(({ until }) => until === null || until >= today)
          .map(({ membershipId, id, name }) => (
            <option key={membershipId} value={id}>
              {name}
            </option>
          ))}
      </ChoiceField>
      <Field label={messages.personName} {...field('name')} />
      <Field label={messages.office} hint={messages.officeHint} {...field('office')} />
      <VocabularyField
        label={messages.role}
        hint={messages.roleHint}
        options={organizationRoleKind.options}
        labels={(role) => officeOf({ office: '', roles: [role] }, kind)}
        {...field('role')}
      />
      {kind === 'JOINT_BRANCH' && (
        <TickField
          label={messages.probationary}
          name="probationary"
          defaultChecked={values.probationary === 'on'}
        />
      )}
      {/* The current month as a whole, so that the rotation of this month can be planned. */}
      <Field
        label={messages.inOfficeFromDay}
        hint={messages.inOfficeFromHint}
        type="date"
        {...field('from', firstDay(monthOf(today)))}
      />
      <LoginFields field={field} />
      <SubmitButton>{messages.submitAdd}</SubmitButton>
    </form>
  )
}
