import { quarterNames } from '@pilin/domain/calendar/messages'
import type { Refused } from '../../api/submit.ts'
import { ChoiceField, Field, TickField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { type BulkField, bulkError, bulkField } from './bulk-input.ts'
import { fromNeedsTexts as texts } from './messages.ts'
import styles from './projects.module.css'
import { type Candidates, listPath } from './projects.ts'

type Props = { data: Candidates; refused: Refused | undefined }

/** Many needs become projects of a year's list in one press: a row for each, prefilled with what is known. */
export function FromNeedsPage({ data, refused }: Props) {
  const { organization, year, needs, more, takesProjects, isThere } = data
  return (
    <div className={styles.wide}>
      <OrganizationHeading organization={organization} current="serviceList" />
      <h2>{texts.heading(year)}</h2>
      {takesProjects ? (
        <>
          <p>{isThere ? texts.note : texts.noteNew(year)}</p>
          {needs.length === 0 ? <p>{texts.none}</p> : <Rows data={data} refused={refused} />}
          {more > 0 && <p>{texts.more(more)}</p>}
        </>
      ) : (
        <p>{texts.adopted(year)}</p>
      )}
      <p>
        <a href={listPath(organization.id, isThere ? year : undefined)}>{texts.toList}</a>
      </p>
    </div>
  )
}

function Rows({ data, refused }: Props) {
  return (
    <form method="post" noValidate aria-label={texts.heading(data.year)}>
      {refused && <Notice>{refused.refusal.fields.projects ?? refused.refusal.sentence}</Notice>}
      <input type="hidden" name="year" value={data.year} />
      <ol className={styles.rows}>
        {data.needs.map((need) => (
          <li key={need.needId}>
            <Row need={need} units={data.units} refused={refused} />
          </li>
        ))}
      </ol>
      <SubmitButton>{texts.submit}</SubmitButton>
    </form>
  )
}

type RowProps = {
  need: Candidates['needs'][number]
  units: Candidates['units']
  refused: Refused | undefined
}

function Row({ need, units, refused }: RowProps) {
  const { needId, title, assistantIds } = need
  const values = refused?.values
  const field = (name: BulkField, first: string | number) => ({
    name: bulkField(needId, name),
    defaultValue: values?.[bulkField(needId, name)] ?? first,
    error: refused && bulkError(refused.values, refused.refusal.fields, needId, name),
  })
  const assistants = units.filter(({ id }) => assistantIds.includes(id)).map(({ shortName }) => shortName)
  return (
    <>
      <TickField
        label={title}
        name={bulkField(needId, 'tick')}
        defaultChecked={values ? values[bulkField(needId, 'tick')] !== undefined : true}
      />
      <div className={styles.cells}>
        <Field label={texts.name} {...field('name', need.name)} />
        <ChoiceField label={texts.responsible} {...field('responsibleId', need.responsibleId)}>
          <option value="">{texts.choose}</option>
          {units.map(({ id, shortName }) => (
            <option key={id} value={id}>
              {shortName}
            </option>
          ))}
        </ChoiceField>
        <ChoiceField label={texts.quarter} {...field('quarter', need.quarter)}>
          {quarterNames.map((label, index) => (
            <option key={label} value={index + 1}>
              {label}
            </option>
          ))}
        </ChoiceField>
        <Field label={texts.place} {...field('place', need.place)} />
        <Field label={texts.target} {...field('targetGroup', need.targetGroup)} />
      </div>
      <input type="hidden" name={bulkField(needId, 'assistantIds')} value={assistantIds.join(',')} />
      {assistants.length > 0 && <p className={styles.assisting}>{texts.assistants(assistants)}</p>}
    </>
  )
}
