import { ConnectionCounts } from './connection-counts.ts'
import { refused } from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'
import type { Submission } from './submission.ts'
import type { Verdict } from './update-gate.ts'

type Decide = (entry: Submission, verdict: Verdict) => void

/** Updates whose verdict is still awaited, in the order of asking. Most are judged at once and never wait here. */
export class JudgementDesk {
  readonly #decide: Decide
  #waiting: Map<Submission, Promise<void>> | undefined
  readonly #counts = new ConnectionCounts()

  constructor(decide: Decide) {
    this.#decide = decide
  }

  get length(): number {
    return this.#waiting?.size ?? 0
  }

  countOf(connection: RoomConnection): number {
    return this.#counts.of(connection)
  }

  take(entry: Submission, verdict: Verdict | Promise<Verdict>): void {
    if (verdict instanceof Promise) this.#await(entry, verdict)
    else this.#decide(entry, verdict)
  }

  /** Takes everything back; verdicts that are still to come count no more. */
  takeAll(): Submission[] {
    const entries = [...(this.#waiting?.keys() ?? [])]
    this.#waiting = undefined
    this.#counts.clear()
    return entries
  }

  /** Resolves when the verdicts awaited now are there. */
  async settled(): Promise<void> {
    await Promise.all(this.#waiting?.values() ?? [])
  }

  #await(entry: Submission, verdict: Promise<Verdict>): void {
    const decided = verdict
      .catch(() => refused('unavailable'))
      // Taken back meanwhile: then it is refused, or judged again on top of something else.
      .then((found) => {
        if (this.#waiting?.get(entry) !== decided) return
        this.#waiting.delete(entry)
        this.#counts.remove(entry.connection)
        this.#decide(entry, found)
      })
    this.#waiting ??= new Map()
    this.#waiting.set(entry, decided)
    this.#counts.add(entry.connection)
  }
}
