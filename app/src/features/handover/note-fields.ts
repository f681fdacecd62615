import type { FormValues } from '../../api/submit.ts'

const prefix = 'note:'

/** The field in which an item's note is typed. */
export function noteField(key: string): string {
  return `${prefix}${key}`
}

/** The notes of a form, by the key of their item. */
export function notesIn(values: FormValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, note]) => [name.slice(prefix.length), note]),
  )
}
