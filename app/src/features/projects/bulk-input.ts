import type { FormValues } from '../../api/submit.ts'

/** What a row of the form says about the project that its need becomes. */
const rowFields = ['name', 'responsibleId', 'assistantIds', 'place', 'quarter', 'targetGroup'] as const
export type BulkField = (typeof rowFields)[number]

export const bulkField = (needId: string, field: BulkField | 'tick') => `need.${needId}.${field}`

/** The ticked needs, in the order of the form: the order in which the server counts them. */
function tickedNeeds(values: FormValues): string[] {
  return Object.keys(values).flatMap((name) => /^need\.(.+)\.tick$/.exec(name)?.[1] ?? [])
}

/** The ticked rows as projects of a year's list; the schema judges them. */
export function bulkInput(
  values: FormValues,
  place: { organizationId: string; year: string },
): Record<string, unknown> {
  const projects = tickedNeeds(values).map((needId) => ({
    needId,
    ...Object.fromEntries(rowFields.map((field) => [field, values[bulkField(needId, field)]])),
  }))
  return { ...place, projects }
}

/** The server's sentence for a field of a row. */
export function bulkError(
  values: FormValues,
  fields: Record<string, string>,
  needId: string,
  field: BulkField,
): string | undefined {
  return fields[`projects.${tickedNeeds(values).indexOf(needId)}.${field}`]
}
