import type { Access, CloseReason } from './protocol.ts'
import type { Keeping } from './unsaved-keeper.ts'

export type Phase = 'connecting' | 'synced' | 'offline' | 'closed'

/** What a person must know about their text. "Saved" means committed. */
export type SaveState = {
  phase: Phase
  /** `null` until the server has said. */
  access: Access | null
  /** Local edits that are not known to be committed. */
  pending: number
  savedAt: Date | null
  /** When the oldest unsaved edit was made. */
  unsavedSince: Date | null
  /** Whether what is unsaved is kept on this device. */
  keeping: Keeping
  closedReason: CloseReason | null
  /** Characters in edits that the server will not take; offer them back to the writer. */
  refusedCharacters: number
}

/** Before the document has been opened. */
export const nothingYet: SaveState = {
  phase: 'connecting',
  access: null,
  pending: 0,
  savedAt: null,
  unsavedSince: null,
  keeping: 'off',
  closedReason: null,
  refusedCharacters: 0,
}

/** A store in the shape of React's `useSyncExternalStore`: each snapshot is a new, unchanging object. */
export class SaveStatus {
  readonly #listeners = new Set<() => void>()
  #state: SaveState = nothingYet

  // Fields, not methods: React calls them without their object.
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getSnapshot = (): SaveState => this.#state

  set(change: Partial<SaveState>): void {
    const next = { ...this.#state, ...change }
    const keys = Object.keys(next) as (keyof SaveState)[]
    if (keys.every((key) => next[key] === this.#state[key])) return
    this.#state = next
    for (const listener of [...this.#listeners]) listener()
  }
}
