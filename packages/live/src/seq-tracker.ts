export type Span = { after: number; seq: number }

/** Notices that a frame was lost: each frame says which span of the log it holds. */
export class SeqTracker {
  /** `undefined` while joining; frames that come before the answer are looked at after it. */
  #seq: number | undefined
  #early: Span[] = []

  get seq(): number | undefined {
    return this.#seq
  }

  joining(): void {
    this.#seq = undefined
    this.#early = []
  }

  /** False when something before this join's frames is missing. */
  joined(seq: number): boolean {
    this.#seq = seq
    return this.#early.splice(0).every((span) => this.saw(span))
  }

  /** False when something between the last frame and this one is missing. */
  saw(span: Span): boolean {
    if (this.#seq === undefined) {
      this.#early.push(span)
      return true
    }
    if (span.after > this.#seq) return false
    this.#seq = Math.max(this.#seq, span.seq)
    return true
  }
}
