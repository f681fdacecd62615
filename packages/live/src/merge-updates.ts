import * as Y from 'yjs'

/** Yjs merges in time quadratic in the number of updates, so many are merged in groups, then the groups. */
const GROUP = 24

/** An update that changes nothing. */
export const EMPTY_UPDATE = new Uint8Array([0, 0])

/** One update with the content of all. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  let level = [...updates]
  while (level.length > 1) {
    const next: Uint8Array[] = []
    for (let i = 0; i < level.length; i += GROUP) next.push(Y.mergeUpdates(level.slice(i, i + GROUP)))
    level = next
  }
  return level[0] ?? EMPTY_UPDATE
}
