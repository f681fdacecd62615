import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { unitKind, unitKindLabels } from '@pilin/domain/organizations/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import styles from './form.module.css'
import { shownAgain, VocabularyField } from './form-parts.tsx'
import { administrationPageMessages as messages } from './messages.ts'

/** A new unit; most of them have been members from the beginning. */
export function AdmitUnitForm({
  foundedOn,
  refused,
}: {
  foundedOn: CivilDate
  refused: Refused | undefined
}) {
  const { field } = shownAgain(refused)
  return (
    <form className={styles.form} method="post" action="#admit" id="admit">
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="admit" />
      <VocabularyField
        label={messages.unitKind}
        options={unitKind.options}
        labels={(kind) => unitKindLabels[kind]}
        {...field('kind')}
      />
      <Field label={messages.unitName} {...field('name')} />
      <Field label={messages.shortName} hint={messages.unitShortNameHint} {...field('shortName')} />
      <fieldset className={styles.group} aria-describedby="place-hint">
        <legend>{messages.place}</legend>
        <p id="place-hint" className={styles.hint}>
          {messages.placeHint}
        </p>
        <div className={styles.fields}>
          <Field label={messages.province} {...field('province')} />
          <Field label={messages.city} {...field('city')} />
          <Field label={messages.district} {...field('district')} />
          <Field label={messages.town} {...field('town')} />
        </div>
      </fieldset>
      <Field label={messages.memberFromDay} type="date" {...field('from', foundedOn)} />
      <SubmitButton>{messages.submitAdmit}</SubmitButton>
    </form>
  )
}
