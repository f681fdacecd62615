import { unitKind, unitKindLabels } from '@pilin/domain/organizations/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { ChoiceField, Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { shownAgain } from '../administration/form-parts.tsx'
import { unitTexts as texts } from './messages.ts'
import type { MemberUnit } from './units.ts'
import styles from './units-page.module.css'

/** What a unit is called and where it is; the secretariat changes it in the unit's stead. */
export function UnitForm({ unit, refused }: { unit: MemberUnit; refused: Refused | undefined }) {
  const own = refused?.intent === 'edit' ? refused : undefined
  return (
    <form method="post" className={styles.form} noValidate>
      {own && <Notice>{own.refusal.sentence}</Notice>}
      {unit.mayEnterPeople && <p className={styles.quiet}>{texts.editBySecretariat}</p>}
      <input type="hidden" name="intent" value="edit" />
      <UnitFields fields={unit.fields} refused={own} />
      <SubmitButton>{texts.submitEdit}</SubmitButton>
    </form>
  )
}

/** The fields of a unit: kind, names and place; used wherever a unit is described. */
export function UnitFields(props: {
  fields: Partial<Record<keyof MemberUnit['fields'], string>>
  refused: Refused | undefined
}) {
  const { fields, refused } = props
  const { field } = shownAgain(refused)
  return (
    <>
      <ChoiceField label={texts.kind} {...field('kind', fields.kind)}>
        <option value="">{texts.choosePerson}</option>
        {unitKind.options.map((kind) => (
          <option key={kind} value={kind}>
            {unitKindLabels[kind]}
          </option>
        ))}
      </ChoiceField>
      <Field label={texts.name} {...field('name', fields.name)} />
      <Field label={texts.shortName} {...field('shortName', fields.shortName)} />
      <Field label={texts.province} {...field('province', fields.province)} />
      <Field label={texts.city} {...field('city', fields.city)} />
      <Field label={texts.district} {...field('district', fields.district)} />
      <Field label={texts.town} {...field('town', fields.town)} />
      <Field label={texts.addressField} {...field('address', fields.address)} />
    </>
  )
}
