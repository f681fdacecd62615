import type { FormValues } from '../../api/submit.ts'

/** What a row of the year's form says about its meeting. */
const rowFields = [
  'cadenceId',
  'periodStartsOn',
  'title',
  'date',
  'startTime',
  'endTime',
  'place',
] as const
export type RowField = (typeof rowFields)[number]

export const rowField = (row: string, field: RowField | 'tick') => `row.${row}.${field}`

/** A row is known by its obligation and its period, whatever else the page shows by then. */
export const rowKey = (cadenceId: string, periodStartsOn: string) => `${cadenceId}_${periodStartsOn}`

/** The ticked rows, in the order of the form: the order in which the server counts them. */
export function tickedRows(values: FormValues): string[] {
  return Object.keys(values).flatMap((name) => /^row\.(.+)\.tick$/.exec(name)?.[1] ?? [])
}

/** The ticked rows as meetings to plan; the schema judges them. */
export function yearPlanInput(
  values: FormValues,
  place: { organizationId: string; year: number },
): Record<string, unknown> {
  const meetings = tickedRows(values).map((row) =>
    Object.fromEntries(rowFields.map((field) => [field, values[rowField(row, field)]])),
  )
  return { ...place, meetings }
}

/** The server's sentence for a field of a row. */
export function rowError(
  values: FormValues,
  fields: Record<string, string>,
  row: string,
  field: RowField,
): string | undefined {
  return fields[`meetings.${tickedRows(values).indexOf(row)}.${field}`]
}
