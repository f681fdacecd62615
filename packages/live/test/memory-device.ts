import type { StoredEdits, UnsavedEdits, UnsavedStore } from '../src/unsaved-store.ts'

/** A device's storage that outlives tabs. */
export class MemoryDevice implements UnsavedStore {
  rows: StoredEdits[] = []
  /** The next writes fail, as on a full disk. */
  broken = false
  #lastKey = 0

  async load(): Promise<StoredEdits[]> {
    return [...this.rows]
  }

  async replace(keys: readonly number[], added?: UnsavedEdits): Promise<number | undefined> {
    if (this.broken) throw new Error('no space left')
    this.rows = this.rows.filter(({ key }) => !keys.includes(key))
    if (added === undefined) return undefined
    const key = ++this.#lastKey
    this.rows.push({ ...added, key })
    return key
  }
}
