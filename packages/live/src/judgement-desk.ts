import { refused } from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'
import type { Submission } from './submission.ts'
import type { Verdict } from './update-gate.ts'

type Decide = (entry: Submission, verdict: Verdict) => void

/** Updates whose verdict is still awaited, in the order of asking. Most are judged at once and never wait here. */
export class JudgementDesk {
  readonly #decide: Decide
  readonly #waiting = new Map<Submission, Promise<void>>()

  constructor(decide: Decide) {
    this.#decide = decide
  }

  get length(): number {
    return this.#waiting.size
  }

  countOf(connection: RoomConnection): number {
    let count = 0
    for (const entry of this.#waiting.keys()) if (entry.connection.id === connection.id) count++
    return count
  }

  take(entry: Submission, verdict: Verdict | Promise<Verdict>): void {
    if (verdict instanceof Promise) this.#await(entry, verdict)
    else this.#decide(entry, verdict)
  }

  /** Takes everything back; verdicts that are still to come count no more. */
  takeAll(): Submission[] {
    const entries = [...this.#waiting.keys()]
    this.#waiting.clear()
    return entries
  }

  /** Resolves when the verdicts awaited now are there. */
  async settled(): Promise<void> {
    await Promise.all(this.#waiting.values())
  }

  #await(entry: Submission, verdict: Promise<Verdict>): void {
    const decided = verdict
      .catch(() => refused('unavailable'))
      // Taken back meanwhile: then it is refused, or judged again on top of something else.
      .then((found) => {
        if (this.#waiting.get(entry) === decided && this.#waiting.delete(entry)) this.#decide(entry, found)
      })
    this.#waiting.set(entry, decided)
  }
}
