import { arranged, readArrangement } from '@pilin/domain/briefs/arrange'
import { mostItems } from '@pilin/domain/briefs/content'
import type { FormValues } from '../../api/submit.ts'

/** An item as the form has it: all text. */
export type ItemFields = { text: string; unit: string; dueOn: string }

/** The names of an item's fields in the form. */
export function namesOf(index: number) {
  return { text: `item-${index}-text`, unit: `item-${index}-unit`, dueOn: `item-${index}-dueOn` }
}

/** The items as they were typed, in the form's order; those of which nothing is filled in are left out. */
export function itemsTyped(values: FormValues): ItemFields[] {
  return Array.from({ length: mostItems + 2 }, (_each, index) => {
    const names = namesOf(index)
    return {
      text: values[names.text] ?? '',
      unit: values[names.unit] ?? '',
      dueOn: values[names.dueOn] ?? '',
    }
  }).filter(({ text, unit, dueOn }) => text.trim() !== '' || unit.trim() !== '' || dueOn !== '')
}

/** The same after the button that was pressed has moved or dropped one. */
export function itemsWanted(values: FormValues): ItemFields[] {
  const items = itemsTyped(values)
  const arrangement = readArrangement(values.arrange)
  return arrangement ? arranged(items, arrangement) : items
}
