/** How many places there are (null: as many as come), how many are taken, and whether somebody waits. */
export type PlaceCount = { places: number | null; taken: number; someoneWaits: boolean }

/** One that waits, with the number of its places. */
export type Waiting = { id: string; places: number }

/** Places that nobody has; `Infinity` where there is no limit. */
export function freePlaces({ places, taken }: Pick<PlaceCount, 'places' | 'taken'>): number {
  return places === null ? Number.POSITIVE_INFINITY : places - taken
}

/** A new registration has its places at once when they are free and nobody waits before it; else it waits. */
export function stateOfNew(count: PlaceCount, asked: number): 'PLACED' | 'WAITING' {
  return !count.someoneWaits && asked <= freePlaces(count) ? 'PLACED' : 'WAITING'
}

/**
 * Who moves up when places are free: from the front of the queue and in its order, as far as the places go. A group
 * that does not fit keeps its turn; nobody overtakes it.
 */
export function movingUp<Row extends Waiting>(queue: readonly Row[], free: number): Row[] {
  let left = free
  const blocked = queue.findIndex(({ places }) => {
    left -= places
    return left < 0
  })
  return blocked === -1 ? [...queue] : queue.slice(0, blocked)
}

/** A registered group, and what stands behind or beside it: whether anybody waits, and whether anybody after it. */
export type GroupCount = {
  /** How many places the activity has (null: as many as come), and how many are taken. */
  places: number | null
  taken: number
  state: 'PLACED' | 'WAITING'
  /** Places of the group. */
  own: number
  /** Whether somebody else waits; for a group that waits itself: after it. */
  someoneWaits: boolean
}

/**
 * Whether a group may have another number: fewer always. More only while they cost nobody a turn: of a group that
 * has its places as far as others are free and nobody waits, of one that waits while nobody waits behind it.
 */
export function mayResize({ places, taken, state, own, someoneWaits }: GroupCount, asked: number): boolean {
  if (asked <= own) return true
  if (someoneWaits) return false
  return state === 'WAITING'
    ? places === null || asked <= places
    : asked - own <= freePlaces({ places, taken })
}
