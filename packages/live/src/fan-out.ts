import { mergeUpdates } from './merge-updates.ts'

/** Committed text on its way to everybody but the connection `except`. */
export type Committed = { after: number; seq: number; bytes: Uint8Array; except: string | undefined }

type Held = { after: number; seq: number; parts: Uint8Array[] }

/** One animation frame, in milliseconds: nobody sees text come more smoothly than that. */
const FRAME = 16
/** Sends that are over in less than this, in milliseconds, hold nothing back. */
const QUICK = 1
/** Commits in one frame from which on the room is under load. */
const MANY = 4

/**
 * Sends what was committed: at once while it is quiet; while the previous send was costly and is just over, what is
 * committed meanwhile shares one frame. Under load there is one frame for each animation frame.
 */
export class FanOut {
  readonly #send: (frame: Committed) => void
  #held: Held | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(send: (frame: Committed) => void) {
    this.#send = send
  }

  /** Whether what is committed now waits. Then it goes to its sender too, whose view of the log would have a gap. */
  get isHolding(): boolean {
    return this.#timer !== undefined
  }

  push(committed: Committed): void {
    if (this.#timer === undefined) this.#sendNow(committed, 1)
    else this.#hold(committed)
  }

  /** Sends what waits. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const held = this.#held
    this.#held = undefined
    if (held === undefined) return
    const { after, seq, parts } = held
    this.#sendNow({ after, seq, bytes: mergeUpdates(parts), except: undefined }, parts.length)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#held = undefined
  }

  #hold({ after, seq, bytes }: Committed): void {
    this.#held ??= { after, seq, parts: [] }
    this.#held.seq = seq
    this.#held.parts.push(bytes)
  }

  #sendNow(committed: Committed, commits: number): void {
    const before = performance.now()
    this.#send(committed)
    const cost = performance.now() - before
    if (cost < QUICK) return
    this.#timer = setTimeout(() => this.flush(), commits >= MANY ? FRAME : Math.min(FRAME, cost))
  }
}
