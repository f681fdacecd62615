import * as Y from 'yjs'
import type { CommittedState } from './committed-state.ts'
import { contentHash } from './content-hash.ts'
import { type CheckResult, refused } from './protocol.ts'

/** A larger document takes longer to read than anybody may wait for; it is not compared. */
const MAX_BYTES = 128 * 1024
/** A room reads its document for a comparison at most this often, however many ask. */
const INTERVAL_MS = 5_000

/**
 * The server's half of the drift alarm. Only content at the same sequence number can be compared; the hash of one
 * number is made once for all who ask, from the committed bytes, and no document stays behind.
 */
export class ContentCheck {
  readonly #committed: Pick<CommittedState, 'seq' | 'bytes'>
  #known: { seq: number; hash: string } | undefined
  #readAt = Number.NEGATIVE_INFINITY

  constructor(committed: Pick<CommittedState, 'seq' | 'bytes'>) {
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
    const bytes = this.#committed.bytes()
    if (bytes.byteLength > MAX_BYTES) return undefined
    const doc = new Y.Doc()
    Y.applyUpdate(doc, bytes)
    this.#known = { seq, hash: contentHash(doc) }
    doc.destroy()
    return this.#known.hash
  }
}
