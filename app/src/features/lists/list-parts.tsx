import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { ChoiceField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { QuietButton } from '../../shell/submit-button.tsx'
import styles from './lists.module.css'
import type { Categories } from './lists.ts'
import { listTexts as texts } from './messages.ts'

/** What a form shows of a refusal that answers it: sentences for fields and what had been typed. */
export type FormState = {
  /** A field's name, what was typed in it, or else what it begins with, and what is wrong with it. */
  field(
    name: string,
    first?: string | null,
  ): { name: string; defaultValue: string; error: string | undefined }
  error(name: string): string | undefined
  kept(name: string, first?: string | null): string
  isRefused: boolean
}

/** The state of one form among several of a page; `about` tells forms of one intent apart. */
export function stateOf(
  refused: Refused | undefined,
  intent: string,
  about: Record<string, string> = {},
): FormState {
  const isOwn =
    refused?.intent === intent &&
    Object.entries(about).every(([name, value]) => refused.values[name] === value)
  const own = isOwn ? refused : undefined
  const error: FormState['error'] = (name) => own?.refusal.fields[name]
  const kept: FormState['kept'] = (name, first) => (own ? (own.values[name] ?? '') : (first ?? ''))
  return {
    isRefused: own !== undefined,
    field: (name, first) => ({ name, defaultValue: kept(name, first), error: error(name) }),
    error,
    kept,
  }
}

type PlainFormProps = {
  intent: string
  about?: Record<string, string>
  label?: string
  refused: Refused | undefined
  children(state: FormState): ReactNode
}

/** A form that posts to its page and says at its head why it was refused. */
export function PlainForm({ intent, about = {}, label, refused, children }: PlainFormProps) {
  const state = stateOf(refused, intent, about)
  return (
    <form method="post" noValidate aria-label={label}>
      {state.isRefused && <Notice>{refused?.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(state)}
    </form>
  )
}

/** Label and value, one below the other on a phone. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A part of a page with its heading. */
export function Section(props: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-labelledby={props.id}>
      <h2 id={props.id}>{props.heading}</h2>
      {props.children}
    </section>
  )
}

type CategoryProps = { categories: Categories; state: FormState; value?: string | null | undefined }

/** The categories that are offered, and the one that stands already. */
export function CategoryField({ categories, state, value }: CategoryProps) {
  return (
    <ChoiceField label={texts.category} {...state.field('categoryId', value)}>
      <option value="">{texts.none}</option>
      {categories
        .filter(({ id, retiredAt }) => retiredAt === null || id === value)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </ChoiceField>
  )
}

type UnitProps = {
  label: string
  units: readonly { id: string; shortName: string }[]
  state: FormState
  value: string | null
  /** The words for none; without them a unit must be chosen. */
  none?: string
}

/** In whose name; a single choice is no choice. */
export function UnitField({ label, units, state, value, none }: UnitProps) {
  return (
    <ChoiceField label={label} {...state.field('unitId', units.some(({ id }) => id === value) ? value : '')}>
      {none && <option value="">{none}</option>}
      {units.map(({ id, shortName }) => (
        <option key={id} value={id}>
          {shortName}
        </option>
      ))}
    </ChoiceField>
  )
}

/** A choice of category that narrows a list: a form of its own, so that it needs no script. */
export function CategoryFilter(props: { categories: Categories; chosen: string; shown: string }) {
  if (props.categories.length === 0) return null
  return (
    <form method="get" className={styles.narrow} aria-label={texts.category}>
      <input type="hidden" name="show" value={props.shown} />
      <ChoiceField label={texts.category} name="category" defaultValue={props.chosen}>
        <option value="">{texts.all}</option>
        {props.categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </ChoiceField>
      <QuietButton>{texts.show}</QuietButton>
    </form>
  )
}
