import * as Y from 'yjs'
import { type CommittedState, SMALL_DOCUMENT } from './committed-state.ts'
import { contentHash } from './content-hash.ts'
import { type CheckResult, refused } from './protocol.ts'

/** A room reads its document for a comparison at most this often, however many ask. */
const INTERVAL_MS = 5_000

/**
 * The server's half of the drift alarm. Only content at the same sequence number can be compared; the hash of one
 * number is made once for all who ask, from the committed bytes, and no document stays behind.
 */
export class ContentCheck {
  readonly #committed: Pick<CommittedState, 'seq' | 'size' | 'bytes'>
  #known: { seq: number; hash: string } | undefined
  #readAt = Number.NEGATIVE_INFINITY

  constructor(committed: Pick<CommittedState, 'seq' | 'size' | 'bytes'>) {
    this.#committed = committed
  }

  compare({ seq, hash }: { seq: number; hash: string }): CheckResult {
    const known = seq === this.#committed.seq ? this.#hashNow() : undefined
    if (known === undefined) return { ok: true, compared: false }
    return known === hash ? { ok: true, compared: true } : refused('diverged')
  }

  #hashNow(): string | undefined {
    const { seq } = this.#committed
    if (this.#known?.seq === seq) return this.#known.hash
    if (performance.now() - this.#readAt < INTERVAL_MS) return undefined
    this.#readAt = performance.now()
    // Reading a larger one would hold up everybody else on this node.
    if (this.#committed.size > SMALL_DOCUMENT) return undefined
    const bytes = this.#committed.bytes()
    const doc = new Y.Doc()
    Y.applyUpdate(doc, bytes)
    this.#known = { seq, hash: contentHash(doc) }
    doc.destroy()
    return this.#known.hash
  }
}
