export type Span = { after: number; seq: number }

/** Notices that a frame was lost: each frame says which span of the log it holds. */
export class SeqTracker {
  /** `undefined` while joining; frames that come before the answer are looked at after it. */
  #seq: number | undefined
  /** Spans that came before what they follow. */
  #ahead: Span[] = []

  get seq(): number | undefined {
    return this.#seq
  }

  /** Whether everything up to the newest span has come. */
  get isWhole(): boolean {
    return this.#seq === undefined || this.#ahead.length === 0
  }

  joining(): void {
    this.#seq = undefined
    this.#ahead = []
  }

  joined(seq: number): void {
    this.#seq = seq
    this.#follow()
  }

  saw(span: Span): void {
    this.#ahead.push(span)
    this.#follow()
  }

  #follow(): void {
    if (this.#seq === undefined) return
    this.#ahead.sort((a, b) => a.after - b.after)
    while (this.#ahead[0] && this.#ahead[0].after <= this.#seq) {
      this.#seq = Math.max(this.#seq, this.#ahead[0].seq)
      this.#ahead.shift()
    }
  }
}
