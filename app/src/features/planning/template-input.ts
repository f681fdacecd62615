import type { FormValues } from '../../api/submit.ts'

/** How many topics a template's form has room for. */
export const topicRows = 8

/** The name of a topic's field in the form, and of an observer's box. */
export const topicField = (row: number, field: 'title' | 'plannedMinutes' | 'presenterId') =>
  `topic.${row}.${field}`
export const observerBox = (personId: string) => `observer.${personId}`

/** The rows that have a name, in order: only they are topics. */
export function filledRows(values: FormValues): number[] {
  const rows = Array.from({ length: topicRows }, (_, row) => row)
  return rows.filter((row) => (values[topicField(row, 'title')] ?? '').trim() !== '')
}

/** A form's fields as a template; the schema judges them. */
export function templateInput(values: FormValues, cadenceId: string): Record<string, unknown> {
  return {
    cadenceId,
    title: values.title ?? '',
    topics: filledRows(values).map((row) => ({
      title: values[topicField(row, 'title')],
      plannedMinutes: values[topicField(row, 'plannedMinutes')],
      presenterId: values[topicField(row, 'presenterId')],
    })),
    observerIds: Object.keys(values).flatMap((name) =>
      name.startsWith('observer.') ? [name.slice('observer.'.length)] : [],
    ),
  }
}
