import type { FormValues } from '../../api/submit.ts'

/** The name of a unit's box in a form; ticked boxes are collected by it. */
export const unitBox = (unitId: string) => `unit.${unitId}`

/** A form's fields as an obligation: the ticked units become a list. The schema judges the rest. */
export function cadenceInput(values: FormValues): Record<string, unknown> {
  const isBox = (name: string) => name.startsWith('unit.')
  const entries = Object.entries(values)
  return {
    ...Object.fromEntries(entries.filter(([name]) => !isBox(name))),
    unitIds: entries.filter(([name]) => isBox(name)).map(([name]) => name.slice('unit.'.length)),
  }
}
