import type { FormValues, Refused } from '../../api/submit.ts'
import { ChoiceField, Field, TickField } from '../../shell/field.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { templateMessages as messages } from './messages.ts'
import styles from './planning.module.css'
import type { Template } from './planning.ts'
import { filledRows, observerBox, topicField, topicRows } from './template-input.ts'

type Props = { template: Template; saved: number | undefined; refused: Refused | undefined }

/** What the meetings of a series have in common: name, topics that always come, people invited beyond. */
export function TemplatePage({ template, saved, refused }: Props) {
  const values = refused?.values ?? valuesOf(template)
  const errors = errorsByField(values, refused?.refusal.fields ?? {})
  return (
    <div className={styles.page}>
      <p className={styles.quiet}>{template.organization.name}</p>
      <h1>{messages.title(template.kind)}</h1>
      <p>
        <a className={styles.back} href={`/organizations/${template.organization.id}/cadences`}>
          {messages.back}
        </a>
      </p>
      {saved !== undefined && !refused && <Done>{messages.saved(saved)}</Done>}
      <p>{messages.explained}</p>
      <form className={styles.form} method="post" id="template">
        {refused && <Notice>{refused.refusal.sentence}</Notice>}
        <Field
          label={messages.name}
          hint={messages.nameHint}
          name="title"
          defaultValue={values.title}
          error={errors.title}
        />
        <fieldset className={styles.group}>
          <legend>{messages.topics}</legend>
          <p className={styles.hint}>{messages.topicsHint}</p>
          {Array.from({ length: topicRows }, (_, row) => (
            <TopicFields key={topicField(row, 'title')} {...{ row, values, errors, template }} />
          ))}
        </fieldset>
        <Observers template={template} values={values} error={errors.observerIds} />
        <SubmitButton>{messages.submit}</SubmitButton>
      </form>
    </div>
  )
}

type RowProps = {
  row: number
  values: FormValues
  errors: Record<string, string>
  template: Template
}

function TopicFields({ row, values, errors, template }: RowProps) {
  const field = (name: Parameters<typeof topicField>[1]) => {
    const full = topicField(row, name)
    return { name: full, defaultValue: values[full] ?? '', error: errors[full] }
  }
  return (
    <div className={styles.topic}>
      <Field label={messages.topic(row + 1)} {...field('title')} />
      <Field label={messages.minutes} inputMode="numeric" {...field('plannedMinutes')} />
      <ChoiceField label={messages.presenter} {...field('presenterId')}>
        <option value="">{messages.nobodyYet}</option>
        {template.candidates.presenters.map(({ id, name, unitName }) => (
          <option key={id} value={id}>
            {name}（{unitName}）
          </option>
        ))}
      </ChoiceField>
    </div>
  )
}

function Observers({
  template,
  values,
  error,
}: {
  template: Template
  values: FormValues
  error: string | undefined
}) {
  const { observers } = template.candidates
  return (
    <fieldset className={styles.group}>
      <legend>{messages.observers}</legend>
      <p className={styles.hint}>{observers.length === 0 ? messages.noObservers : messages.observersHint}</p>
      {error && <p className={styles.error}>{error}</p>}
      {observers.map(({ id, name, unitName }) => (
        <TickField
          key={id}
          label={`${name}（${unitName}）`}
          name={observerBox(id)}
          defaultChecked={values[observerBox(id)] !== undefined}
        />
      ))}
    </fieldset>
  )
}

function valuesOf({ title, topics, observerIds }: Template): FormValues {
  const values: FormValues = { title }
  topics.forEach((topic, row) => {
    values[topicField(row, 'title')] = topic.title
    values[topicField(row, 'plannedMinutes')] = String(topic.plannedMinutes)
    values[topicField(row, 'presenterId')] = topic.presenterId ?? ''
  })
  for (const id of observerIds) values[observerBox(id)] = 'on'
  return values
}

/** The server counts the topics that were sent; the page, all its rows. */
function errorsByField(values: FormValues, fields: Record<string, string>): Record<string, string> {
  const rows = filledRows(values)
  return Object.fromEntries(
    Object.entries(fields).map(([name, sentence]) => {
      const [part, index, field] = name.split('.')
      return part === 'topics' && field
        ? [`topic.${rows[Number(index)]}.${field}`, sentence]
        : [name, sentence]
    }),
  )
}
