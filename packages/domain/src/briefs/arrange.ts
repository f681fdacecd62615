/** What a press on one of a list's buttons does to the item at `index`. */
export type Arrangement = { act: 'up' | 'down' | 'drop'; index: number }

/** The list after it; a move past either end changes nothing. */
export function arranged<Item>(items: readonly Item[], { act, index }: Arrangement): Item[] {
  if (act === 'drop') return items.filter((_item, place) => place !== index)
  const other = act === 'up' ? index - 1 : index + 1
  const [one, two] = [items[index], items[other]]
  if (one === undefined || two === undefined) return [...items]
  return items.map((item, place) => (place === index ? two : place === other ? one : item))
}

/** Reads `up:2`, as a button's value says it. */
export function readArrangement(text: string | undefined): Arrangement | undefined {
  const [, act, index] = /^(up|down|drop):(\d{1,3})$/.exec(text ?? '') ?? []
  if (act !== 'up' && act !== 'down' && act !== 'drop') return undefined
  return { act, index: Number(index) }
}
