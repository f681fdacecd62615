export type HoldLimits = { maxMs: number; maxUpdates: number }

/**
 * Keeps remote changes away from the editor while an input method composes: a change under the composition
 * leaves stray letters in the document. Limited in time and amount, because a forgotten hold would be a dead editor.
 */
export class CompositionHold<T> {
  readonly #limits: HoldLimits
  readonly #flush: (held: T[]) => void
  #queue: T[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(limits: HoldLimits, flush: (held: T[]) => void) {
    this.#limits = limits
    this.#flush = flush
  }

  get held(): boolean {
    return this.#timer !== undefined
  }

  hold(): void {
    this.#timer ??= setTimeout(() => this.release(), this.#limits.maxMs)
  }

  /** Passes something on now, or after the release. */
  pass(item: T): void {
    this.#queue.push(item)
    if (!this.held) this.#pour()
    else if (this.#queue.length >= this.#limits.maxUpdates) this.release()
  }

  /** Ends the hold; safe to call at any time. `flush` runs even when nothing was kept. */
  release(): void {
    if (!this.held) return
    this.stop()
    this.#pour()
  }

  /** Ends the hold without passing anything on. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #pour(): void {
    const items = this.#queue
    this.#queue = []
    this.#flush(items)
  }
}
