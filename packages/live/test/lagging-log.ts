import type { MemoryUpdateLog } from '../src/memory-update-log.ts'
import { mergeUpdates } from '../src/merge-updates.ts'
import type { AcceptedUpdate, AppendReceipt, LogSlice, UpdateLog } from '../src/update-log.ts'
import { newLog } from './kit.ts'

/** A log whose commits take time. When the process is killed, what is in flight was committed or was not. */
export class LaggingLog implements UpdateLog {
  readonly inner: MemoryUpdateLog
  readonly random: () => number
  #flying: { timer: ReturnType<typeof setTimeout>; store: () => Promise<unknown> }[] = []

  /** `storage` is what several processes share. */
  constructor(random: () => number, storage = newLog()) {
    this.random = random
    this.inner = storage
  }

  open(documentId: string): Promise<LogSlice | 'missing'> {
    return this.readSince(documentId, 0)
  }

  readSince(documentId: string, seq: number): Promise<LogSlice | 'missing'> {
    return this.inner.readSince(documentId, seq)
  }

  append(documentId: string, batch: readonly AcceptedUpdate[]): Promise<AppendReceipt> {
    return new Promise((resolve, reject) => {
      const store = () => this.inner.append(documentId, batch)
      const timer = setTimeout(() => {
        this.#flying = this.#flying.filter((entry) => entry.timer !== timer)
        const chance = this.random()
        if (chance < 0.03) reject(new Error('failed before the commit'))
        else if (chance < 0.06) store().then(() => reject(new Error('failed after the commit')), reject)
        else store().then(resolve, reject)
      }, this.random() * 40)
      this.#flying.push({ timer, store })
    })
  }

  async kill(): Promise<void> {
    for (const { timer, store } of this.#flying) {
      clearTimeout(timer)
      if (this.random() < 0.5) await store()
    }
    this.#flying = []
  }
}

/** What compaction has made of a document: everything up to a number in one update. */
type Merged = { bytes: Uint8Array; seq: number }
const merged = new WeakMap<MemoryUpdateLog, Merged>()

/** A log that merges what is old, now and then, while others append. */
export class CompactingLog extends LaggingLog {
  override async readSince(documentId: string, seq: number): Promise<LogSlice | 'missing'> {
    const known = merged.get(this.inner)
    if (known === undefined || seq >= known.seq) return this.inner.readSince(documentId, seq)
    const rest = await this.inner.readSince(documentId, known.seq)
    return rest === 'missing' ? rest : { ...rest, updates: [known.bytes, ...rest.updates] }
  }

  override async append(documentId: string, batch: readonly AcceptedUpdate[]): Promise<AppendReceipt> {
    if (this.random() < 0.2) void this.#compact(documentId)
    return super.append(documentId, batch)
  }

  async #compact(documentId: string): Promise<void> {
    const read = await this.open(documentId)
    if (read === 'missing' || read.updates.length === 0) return
    const bytes = mergeUpdates(read.updates)
    await new Promise((resolve) => setTimeout(resolve, this.random() * 60))
    const now = await this.inner.readSince(documentId, 0)
    const seq = now === 'missing' ? read.seq : this.trimTo(read.seq, now.seq)
    // Another process may have come first.
    if (seq > (merged.get(this.inner)?.seq ?? 0)) merged.set(this.inner, { bytes, seq })
  }

  /** Up to where rows go that were read up to `read`, when there are rows up to `highest` by now. */
  protected trimTo(read: number, _highest: number): number {
    return read
  }
}

/** The planted fault: compaction deletes by the highest number instead of what it has read. */
export class TrimmingLog extends CompactingLog {
  protected override trimTo(_read: number, highest: number): number {
    return highest
  }
}

/** The planted fault: says "committed" at once and commits later. */
export class HastyLog extends LaggingLog {
  override async append(documentId: string, batch: readonly AcceptedUpdate[]): Promise<AppendReceipt> {
    const slice = await this.inner.open(documentId)
    const seq = slice === 'missing' ? 0 : slice.seq
    void super.append(documentId, batch).catch(() => {})
    return { firstSeq: seq + 1, lastSeq: seq + batch.length, at: new Date() }
  }
}

/** The planted fault: now and then a row is not stored, and nobody is told. */
export class ForgetfulLog extends LaggingLog {
  override async append(documentId: string, batch: readonly AcceptedUpdate[]): Promise<AppendReceipt> {
    if (this.random() > 0.1) return super.append(documentId, batch)
    const receipt = await super.append(documentId, batch.slice(1))
    return { ...receipt, lastSeq: receipt.lastSeq + 1 }
  }
}
