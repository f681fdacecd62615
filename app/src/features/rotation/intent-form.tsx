import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'

type Props = {
  intent: string
  /** The record that it is about, as a hidden field. */
  about: { name: string; value: string }
  refused: Refused | undefined
  button: string
  children?: ReactNode
}

/** A form that does one thing to one record; a refusal stands above its button. */
export function IntentForm({ intent, about, refused, button, children }: Props) {
  return (
    <form method="post" action={`#${about.value}`}>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name={about.name} value={about.value} />
      {children}
      <SubmitButton>{button}</SubmitButton>
    </form>
  )
}

/** The refusal of one form among several of its kind. */
export function refusalFor(
  refused: Refused | undefined,
  intent: string,
  { name, value }: Props['about'],
): Refused | undefined {
  return refused?.intent === intent && refused.values[name] === value ? refused : undefined
}
