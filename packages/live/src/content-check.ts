import { type Aside, type CommittedState, SMALL_DOCUMENT } from './committed-state.ts'
import { contentHashOf } from './content-hash.ts'
import { type CheckResult, refused } from './protocol.ts'
import { MERGE_MS } from './room-options.ts'

/** A room reads its document for a comparison at most this often, however many ask. */
const INTERVAL_MS = 5_000
/** The same for a large one, which is read in the thread. */
const LARGE_INTERVAL_MS = 60_000

type Committed = Pick<CommittedState, 'seq' | 'size' | 'bytes' | 'parts'>

/**
 * The server's half of the drift alarm. Only content at the same sequence number can be compared; the hash of one
 * number is made once for all who ask, from the committed bytes, and no document stays behind.
 */
export class ContentCheck {
  readonly #committed: Committed
  readonly #aside: Aside | undefined
  #known: { seq: number; hash: Promise<string> } | undefined
  #restUntil = Number.NEGATIVE_INFINITY

  /** `aside` is for documents that are not small; without it these are not compared. */
  constructor(committed: Committed, aside?: Aside) {
    this.#committed = committed
    this.#aside = aside
  }

  async compare({ seq, hash }: { seq: number; hash: string }): Promise<CheckResult> {
    const known = seq === this.#committed.seq ? await this.#hashNow()?.catch(() => undefined) : undefined
    if (known === undefined) return { ok: true, compared: false }
    return known === hash ? { ok: true, compared: true } : refused('diverged')
  }

  #hashNow(): Promise<string> | undefined {
    const { seq, size } = this.#committed
    if (this.#known?.seq === seq) return this.#known.hash
    if (performance.now() < this.#restUntil) return undefined
    const isSmall = size <= SMALL_DOCUMENT
    const hash = isSmall ? this.#hashHere() : this.#aside?.run('hash', [...this.#committed.parts], MERGE_MS)
    if (hash === undefined) return undefined
    this.#restUntil = performance.now() + (isSmall ? INTERVAL_MS : LARGE_INTERVAL_MS)
    this.#known = { seq, hash }
    return hash
  }

  async #hashHere(): Promise<string> {
    return contentHashOf([this.#committed.bytes()])
  }
}
