import { quarterNames } from '@pilin/domain/calendar/messages'
import { ChoiceField, Field, TextField } from '../../shell/field.tsx'
import type { FormState } from '../lists/list-parts.tsx'
import styles from '../lists/lists.module.css'
import { serviceTexts, serviceProjectTexts as texts } from './messages.ts'
import type { ServiceListData, ServiceProject } from './projects.ts'

type Props = {
  state: FormState
  data: Pick<ServiceListData, 'units' | 'choices'>
  /** What stands in the fields at first. */
  project?: ServiceProject
  /** The need from which a new project comes. */
  needId?: string
}

/** The words of a project, where it came from, and its units. */
export function ProjectFields({ state, data: { units, choices }, project, needId }: Props) {
  const first: Record<string, string> = {
    name: project?.name ?? choices.needs.find(({ id }) => id === needId)?.title.slice(0, 40) ?? '',
    summary: project?.summary ?? '',
    place: project?.place ?? '',
    targetGroup: project?.targetGroup ?? '',
    budget: project?.budget?.toString() ?? '',
  }
  const line = (name: string, label: string) => (
    <Field
      label={label}
      {...state.field(name, first[name])}
      {...(name === 'budget' && { inputMode: 'numeric' })}
    />
  )
  return (
    <>
      {line('name', texts.name)}
      <TextField label={texts.summary} {...state.field('summary', first.summary)} />
      {line('targetGroup', texts.target)}
      {line('place', texts.place)}
      <Choice
        state={state}
        name="quarter"
        label={texts.quarter}
        value={`${project?.quarter ?? 1}`}
        options={quarterNames.map((title, index) => ({ id: `${index + 1}`, title }))}
      />
      {line('budget', texts.budget)}
      <Choice
        state={state}
        name="needId"
        label={texts.need}
        value={project ? (project.need?.id ?? '') : (needId ?? '')}
        none={serviceTexts.choose}
        options={withOwn(choices.needs, project?.need)}
      />
      <Choice
        state={state}
        name="topicId"
        label={texts.topic}
        value={project?.topic?.id ?? ''}
        none={serviceTexts.choose}
        options={withOwn(choices.topics, project?.topic)}
      />
      <Choice
        state={state}
        name="responsibleId"
        label={texts.responsible}
        value={project?.responsible.id ?? ''}
        none={serviceTexts.choose}
        options={units.map(({ id, shortName }) => ({ id, title: shortName }))}
      />
      <Assistants state={state} units={units} chosen={project?.assistants.map(({ id }) => id) ?? []} />
    </>
  )
}

type Option = { id: string; title: string }

/** What stands already can be kept, even when it is no longer offered. */
function withOwn(options: readonly Option[], own: Option | null | undefined): Option[] {
  return own && !options.some(({ id }) => id === own.id) ? [own, ...options] : [...options]
}

type ChoiceProps = {
  state: FormState
  name: string
  label: string
  value: string
  none?: string
  options: readonly Option[]
}

function Choice({ state, name, label, value, none, options }: ChoiceProps) {
  return (
    <ChoiceField label={label} {...state.field(name, value)}>
      {none && <option value="">{none}</option>}
      {options.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </ChoiceField>
  )
}

type AssistantsProps = {
  state: FormState
  units: readonly { id: string; shortName: string }[]
  chosen: readonly string[]
}

function Assistants({ state, units, chosen }: AssistantsProps) {
  const kept = state.kept('assistantIds', chosen.join(',')).split(',')
  const error = state.error('assistantIds')
  return (
    <fieldset className={styles.boxes}>
      <legend>{texts.assistants}</legend>
      {error && <p role="alert">{error}</p>}
      {units.map(({ id, shortName }) => (
        <label key={id} className={styles.box}>
          <input type="checkbox" name="assistantIds" value={id} defaultChecked={kept.includes(id)} />
          {shortName}
        </label>
      ))}
    </fieldset>
  )
}
