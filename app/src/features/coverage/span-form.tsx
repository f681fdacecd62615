import { Field } from '../../shell/field.tsx'
import { QuietButton } from '../../shell/submit-button.tsx'
import type { WrongSpan } from './asked-coverage.ts'
import styles from './coverage.module.css'
import { coverageTexts as texts } from './messages.ts'

type Props = {
  from: string
  until: string
  wrong: WrongSpan
  /** What else the address says and keeps. */
  kept: Record<string, string | null>
}

/** The days that are counted: a form of its own, so that it needs no script. */
export function SpanForm({ from, until, wrong, kept }: Props) {
  return (
    <form method="get" className={styles.span} noValidate>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Field label={texts.from} name="from" type="date" defaultValue={from} error={wrong.from} />
      <Field label={texts.until} name="until" type="date" defaultValue={until} error={wrong.until} />
      <QuietButton>{texts.show}</QuietButton>
    </form>
  )
}
