const FIRST_MS = 250
const LAST_MS = 8000

/** One retry at a time, later and later, with jitter so that many tabs do not come back together. */
export class BackOff {
  readonly #random: () => number
  #attempts = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(random: () => number) {
    this.#random = random
  }

  get waiting(): boolean {
    return this.#timer !== undefined
  }

  /** Runs `action` later, in place of what was planned before. */
  retry(action: () => void): void {
    this.cancel()
    const delay = Math.min(LAST_MS, FIRST_MS * 2 ** this.#attempts) * (0.5 + this.#random())
    this.#attempts++
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      action()
    }, delay)
  }

  cancel(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** It worked: the next failure starts from the shortest delay. */
  reset(): void {
    this.cancel()
    this.#attempts = 0
  }
}
