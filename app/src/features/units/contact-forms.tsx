import type { Refused } from '../../api/submit.ts'
import { ChoiceField, Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { shownAgain } from '../administration/form-parts.tsx'
import { unitTexts as texts } from './messages.ts'
import type { Contact, MemberUnit } from './units.ts'
import styles from './units-page.module.css'

/** Somebody becomes a contact: one of the unit's people, or for the secretariat a new name. */
export function AppointForm({ unit, refused }: { unit: MemberUnit; refused: Refused | undefined }) {
  const own = refused?.intent === 'appoint' ? refused : undefined
  const { field } = shownAgain(own)
  return (
    <form method="post" className={styles.form} noValidate>
      {own && <Notice>{own.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="appoint" />
      <ChoiceField label={texts.person} {...field('personId')}>
        <option value="">{texts.choosePerson}</option>
        {unit.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </ChoiceField>
      {unit.mayEnterPeople && (
        <>
          <Field label={texts.newPerson} hint={texts.newPersonHint} {...field('name')} />
          <Field label={texts.office} {...field('office')} />
        </>
      )}
      <Field label={texts.phoneField} hint={texts.phoneHint} type="tel" {...field('phone')} />
      <Field label={texts.from} type="date" {...field('from', unit.today)} />
      <SubmitButton>{texts.submitAppoint}</SubmitButton>
    </form>
  )
}

/** Another number or other days of a contact; the last day ends it. */
export function ContactForm({ contact, refused }: { contact: Contact; refused: Refused | undefined }) {
  const { field } = shownAgain(refused)
  return (
    <form method="post" className={styles.form} noValidate>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="contact" />
      <input type="hidden" name="contactId" value={contact.id} />
      <Field
        label={texts.phoneField}
        hint={texts.phoneHint}
        type="tel"
        {...field('phone', contact.phone ?? '')}
      />
      <Field label={texts.from} type="date" {...field('from', contact.from)} />
      <Field
        label={texts.until}
        hint={texts.untilHint}
        type="date"
        {...field('until', contact.until ?? '')}
      />
      <SubmitButton>{texts.submitContact}</SubmitButton>
    </form>
  )
}
