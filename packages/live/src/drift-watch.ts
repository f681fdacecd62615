import type { CheckResult } from './protocol.ts'

export type DriftHost = {
  /** The sequence number at which the document stands; `undefined` while anything is under way. */
  position: () => number | undefined
  /** The content hash of the document. */
  hash: () => string
  ask: (claim: { seq: number; hash: string }) => Promise<CheckResult>
  onDiverged: () => void
}

/** Asks the server now and then whether both have the same content; each content once. */
export class DriftWatch {
  readonly #host: DriftHost
  readonly #timer: ReturnType<typeof setInterval>
  #compared: number | undefined
  #asking = false

  constructor(host: DriftHost, everyMs: number) {
    this.#host = host
    this.#timer = setInterval(() => void this.compare(), everyMs)
  }

  /** Asks now, unless nothing has changed since the last comparison. */
  async compare(): Promise<void> {
    const { position, hash, ask, onDiverged } = this.#host
    const seq = position()
    if (seq === undefined || seq === this.#compared || this.#asking) return
    this.#asking = true
    const result = await ask({ seq, hash: hash() }).catch(() => undefined)
    this.#asking = false
    if (result?.ok && result.compared) this.#compared = seq
    else if (result?.ok === false && result.code === 'diverged') onDiverged()
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
