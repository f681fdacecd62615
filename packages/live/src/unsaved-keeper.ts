import * as Y from 'yjs'
import { mergeUpdates } from './merge-updates.ts'
import { MAX_FORMER_IDS } from './protocol.ts'
import type { StoredEdits, UnsavedEdits, UnsavedStore } from './unsaved-store.ts'

/** `kept`: all that is unsaved is on this device too. `failed`: the device does not take it. */
export type Keeping = 'off' | 'writing' | 'kept' | 'failed'

/** Online an edit is committed before this has passed, and nothing is written at all. */
const WRITE_AFTER_MS = 200
/** With so many rows they are made one. */
const MAX_ROWS = 200

export type KeeperHost = {
  store: UnsavedStore
  /** All that is unsaved in this tab, as one. */
  unsaved: () => UnsavedEdits | undefined
  onChange: () => void
}

/** Keeps the unsaved edits of a tab on its device until they are committed. */
export class UnsavedKeeper {
  readonly #host: KeeperHost
  #fresh: UnsavedEdits[] = []
  #keys: number[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  /** One thing at a time, so that a row is never taken away before it is there. */
  #work: Promise<void> = Promise.resolve()
  #steps = 0
  #failed = false

  constructor(host: KeeperHost) {
    this.#host = host
  }

  get state(): Keeping {
    if (this.#failed) return 'failed'
    return this.#fresh.length > 0 || this.#steps > 0 ? 'writing' : 'kept'
  }

  /** Takes over what earlier tabs left. Never rejects: without it the document is still there. */
  async load(): Promise<StoredEdits[]> {
    let former: StoredEdits[] = []
    await this.#do(async () => {
      former = withFewClients(await this.#host.store.load())
      this.#keys.push(...former.map(({ key }) => key))
    })
    return former
  }

  /** Local edits that are not committed. */
  note(edits: UnsavedEdits): void {
    this.#fresh.push(edits)
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_AFTER_MS)
  }

  /** Writes what is not written yet; for when the page may go away. */
  flush(): Promise<void> {
    this.#stopTimer()
    return this.#do(async () => {
      const fresh = this.#fresh
      this.#fresh = []
      const row = joined(fresh)
      if (row === undefined) return
      const whole = this.#keys.length >= MAX_ROWS ? this.#host.unsaved() : undefined
      const replaced = whole ? this.#keys : []
      try {
        const key = await this.#host.store.replace(replaced, whole ?? row)
        this.#keys = this.#keys.filter((each) => !replaced.includes(each))
        if (key !== undefined) this.#keys.push(key)
      } catch (error) {
        this.#fresh = [...fresh, ...this.#fresh]
        throw error
      }
    })
  }

  /** All of it is committed, or given up: the device forgets it. */
  forget(): Promise<void> {
    this.#stopTimer()
    this.#fresh = []
    if (this.#keys.length === 0 && this.#steps === 0) return Promise.resolve()
    return this.#do(async () => {
      const keys = [...this.#keys]
      if (keys.length > 0) await this.#host.store.replace(keys)
      this.#keys = this.#keys.filter((key) => !keys.includes(key))
    })
  }

  #do(step: () => Promise<void>): Promise<void> {
    this.#steps++
    const done = (failed: boolean) => {
      this.#failed = failed
      this.#steps--
      this.#host.onChange()
    }
    this.#work = this.#work.then(step).then(
      () => done(false),
      () => done(true),
    )
    return this.#work
  }

  #stopTimer(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}

/** The client ids that updates bring text of. */
export function clientsIn(updates: readonly UnsavedEdits[]): number[] {
  return [...new Set(updates.flatMap(({ bytes }) => [...Y.parseUpdateMeta(bytes).to.keys()]))]
}

/** As many rows as a join can vouch for; the rest comes with the next opening. */
function withFewClients(rows: StoredEdits[]): StoredEdits[] {
  const tooMany = rows.findIndex((_row, index) => clientsIn(rows.slice(0, index + 1)).length > MAX_FORMER_IDS)
  return tooMany < 0 ? rows : rows.slice(0, tooMany)
}

/** Several as one; `undefined` for none. */
export function joined(edits: readonly UnsavedEdits[]): UnsavedEdits | undefined {
  const first = edits[0]
  return (
    first && {
      bytes: mergeUpdates(edits.map(({ bytes }) => bytes)),
      edits: edits.reduce((sum, each) => sum + each.edits, 0),
      since: first.since,
    }
  )
}
