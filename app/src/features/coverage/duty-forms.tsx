import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { termDutyDue, termDutyDueLabels } from '@pilin/domain/coverage/hand-duties'
import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field, TextField } from '../../shell/field.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { shownAgain, VocabularyField } from '../administration/form-parts.tsx'
import styles from './coverage.module.css'
import type { OwnDuty, Terms } from './coverage.ts'
import { dutyTexts as texts } from './messages.ts'

type FormProps = {
  intent: string
  /** What the form is about, as hidden fields; a refusal is shown where all of them are the same. */
  about?: Record<string, string>
  refused: Refused | undefined
  children: (field: ReturnType<typeof shownAgain>['field']) => ReactNode
}

function isAbout(refused: Refused | undefined, intent: string, about: Record<string, string>): boolean {
  return (
    refused?.intent === intent &&
    Object.entries(about).every(([name, value]) => refused.values[name] === value)
  )
}

function DutyForm({ intent, about = {}, refused, children }: FormProps) {
  const own = isAbout(refused, intent, about) ? refused : undefined
  return (
    <form method="post" noValidate className={styles.form}>
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(shownAgain(own).field)}
    </form>
  )
}

type Place = { termStartsOn: CivilDate; today: CivilDate; refused: Refused | undefined }

/** Ticking a duty, taking that back, and for the secretariat striking it out. */
export function DutySteps({ duty, mayStrike, ...place }: Place & { duty: OwnDuty; mayStrike: boolean }) {
  const { termStartsOn, today, refused } = place
  const { title, templateId, id, ordinal, done, struck } = duty
  if (struck) return null
  const about = {
    termStartsOn,
    templateId: templateId ?? '',
    dutyId: templateId === null ? (id ?? '') : '',
    ordinal: String(ordinal),
  }
  const isOpen = isAbout(refused, 'mark', about) || isAbout(refused, 'strike', about)
  if (done) {
    return (
      <Disclosure summary={texts.correct(title)}>
        <DutyForm intent="mark" about={{ ...about, done: 'false' }} refused={refused}>
          {() => <QuietButton>{texts.notDone}</QuietButton>}
        </DutyForm>
      </Disclosure>
    )
  }
  return (
    <Disclosure summary={texts.settle(title)} open={isOpen}>
      <DutyForm intent="mark" about={{ ...about, done: 'true' }} refused={refused}>
        {(field) => (
          <>
            <Field label={texts.doneOn} type="date" {...field('doneOn', today)} />
            <TextField label={texts.note} {...field('note')} />
            <SubmitButton>{texts.markDone}</SubmitButton>
          </>
        )}
      </DutyForm>
      {mayStrike && (
        <DutyForm intent="strike" about={about} refused={refused}>
          {(field) => (
            <>
              <TextField label={texts.reason} hint={texts.reasonHint} {...field('reason')} />
              <QuietButton>{texts.strike}</QuietButton>
            </>
          )}
        </DutyForm>
      )}
    </Disclosure>
  )
}

/** A duty that one term alone has. */
export function AddDuty({ termStartsOn, endsOn, refused }: Omit<Place, 'today'> & { endsOn: CivilDate }) {
  return (
    <Disclosure summary={texts.add} open={isAbout(refused, 'add', { termStartsOn })}>
      <DutyForm intent="add" about={{ termStartsOn }} refused={refused}>
        {(field) => (
          <>
            <Field label={texts.title} {...field('title')} />
            <Field label={texts.dueOn} type="date" {...field('dueOn', endsOn)} />
            <SubmitButton>{texts.submitAdd}</SubmitButton>
          </>
        )}
      </DutyForm>
    </Disclosure>
  )
}

/** What every term owes by hand: the secretariat's list, and how it changes. */
export function Templates({ terms: { templates }, refused }: { terms: Terms; refused: Refused | undefined }) {
  if (!templates) return null
  return (
    <section aria-labelledby="templates">
      <h2 id="templates">{texts.templates}</h2>
      <p className={styles.quiet}>{texts.templatesExplained}</p>
      {templates.length === 0 && <p>{texts.noTemplates}</p>}
      <ul className={styles.list}>
        {templates.map(({ id, title, due, day }) => (
          <li key={id} className={styles.line}>
            <span>
              {title}
              <span className={styles.quiet}> {day ? texts.onDay(day) : termDutyDueLabels[due]}</span>
            </span>
            <DutyForm intent="end" about={{ templateId: id }} refused={refused}>
              {() => <QuietButton aria-label={texts.endFor(title)}>{texts.end}</QuietButton>}
            </DutyForm>
          </li>
        ))}
      </ul>
      <Disclosure summary={texts.addTemplate} open={isAbout(refused, 'template', {})}>
        <DutyForm intent="template" refused={refused}>
          {(field) => (
            <>
              <Field label={texts.title} {...field('title')} />
              <VocabularyField
                label={texts.due}
                options={termDutyDue.options}
                labels={(due) => termDutyDueLabels[due]}
                {...field('due')}
              />
              <Field label={texts.day} hint={texts.dayHint} inputMode="numeric" {...field('day')} />
              <SubmitButton>{texts.submitTemplate}</SubmitButton>
            </>
          )}
        </DutyForm>
      </Disclosure>
    </section>
  )
}
