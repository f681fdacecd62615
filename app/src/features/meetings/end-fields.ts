import type { FormValues } from '../../api/submit.ts'

/** Before the id of a topic: its box in the form that ends a meeting. */
export const unreachedField = 'unreached:'

/** The topics whose boxes were ticked. */
export function unreachedIn(values: FormValues): string[] {
  return Object.keys(values)
    .filter((name) => name.startsWith(unreachedField))
    .map((name) => name.slice(unreachedField.length))
}
