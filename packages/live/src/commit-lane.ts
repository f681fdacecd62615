import type { ClientClaims } from './client-claims.ts'
import type { CommittedState } from './committed-state.ts'
import { mergeUpdates } from './merge-updates.ts'
import { type RefusalCode, refused } from './protocol.ts'
import { onlySender, rowsOf, type Submission } from './submission.ts'
import { SubmissionQueue } from './submission-queue.ts'
import {
  AccessChangedError,
  type AppendReceipt,
  DocumentClosedError,
  type LogSlice,
  type UpdateLog,
} from './update-log.ts'

/** What a lane works on, and whom it tells. */
export type LaneHost = {
  readonly documentId: string
  readonly log: UpdateLog
  readonly committed: CommittedState
  readonly claims: ClientClaims
  /** Committed and acknowledged: everybody but the connection `except` may see it now. */
  onCommitted: (after: number, bytes: Uint8Array, except: string | undefined) => void
  /** Whether what is committed now waits behind an earlier frame. */
  isHolding: () => boolean
  /** No commit is under way: whatever is to be judged for the next one is judged now. */
  onIdle: () => void
  /** Another node committed these. */
  onForeign: (updates: readonly Uint8Array[]) => void
  /** A commit failed: what was accepted since the committed state is void. */
  onFailed: (code: RefusalCode, error: unknown) => void
  /** Nothing was committed, because the access of these has changed; all of `entries` are to be judged again. */
  onAccessChanged: (entries: readonly Submission[], stale: ReadonlySet<string>) => void
  /** The room can no longer tell what is committed, or the document is gone. */
  onLost: (reason: RefusalCode, error?: unknown) => void
}

/** One commit in flight per document; what arrives meanwhile shares the next one. */
export class CommitLane {
  readonly queue = new SubmissionQueue()
  readonly #host: LaneHost
  #flight: Submission[] = []
  #running: Promise<void> | undefined
  /** The log is said to have come so far. */
  #said = 0
  #committedAt = Date.now()

  constructor(host: LaneHost) {
    this.#host = host
  }

  /** Updates that are accepted and not yet committed. */
  speculative(): Uint8Array[] {
    return [...this.#flight.flatMap((entry) => entry.bytes ?? []), ...this.queue.bytes()]
  }

  /** Whether a commit, or a look at the log, is under way. */
  get isBusy(): boolean {
    return this.#running !== undefined
  }

  /** Resolves when nothing is in flight or waiting. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running
  }

  push(entry: Submission): void {
    this.queue.push(entry)
    this.#start()
  }

  /**
   * Reads what other nodes committed, between two commits, up to at least this number. A hint of our own commit may
   * come before its answer; by then there is nothing to read.
   */
  syncTo(seq: number): Promise<void> {
    this.#said = Math.max(this.#said, seq)
    this.#start()
    return this.idle()
  }

  #start(): void {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
      this.#host.onIdle()
      // Something may have come between the end of the loop and this line.
      if (this.#isBehind || this.queue.length > 0) this.#start()
    })
  }

  get #isBehind(): boolean {
    return this.#said > this.#host.committed.seq
  }

  async #run(): Promise<void> {
    while (this.#isBehind || this.queue.length > 0) {
      if (this.#isBehind) await this.#refresh()
      this.#flight = this.queue.takeBatch()
      if (this.#flight.length > 0) await this.#commit(this.#flight)
      this.#flight = []
      this.#host.onIdle()
    }
  }

  async #refresh(): Promise<void> {
    const said = this.#said
    const after = this.#host.committed.seq
    const shown = await this.#takeInSince(after)
    // The log itself is right about how far it has come; only what was said meanwhile is still to be looked at.
    if (this.#said === said) this.#said = 0
    if (shown !== undefined) this.#host.onCommitted(after, shown, undefined)
  }

  async #commit(batch: readonly Submission[]): Promise<void> {
    const { committed } = this.#host
    const rows = rowsOf(batch)
    const after = committed.seq
    if (rows.length === 0) return this.#acknowledge(batch, after)
    const receipt = await this.#append(batch)
    if (receipt === undefined) return
    const alone = receipt.firstSeq === after + 1 && receipt.lastSeq === after + rows.length
    // Another node committed in between, or a row was known already: the log says what there is.
    const shown = alone ? mergeUpdates(rows.map((row) => row.bytes)) : await this.#takeInSince(after)
    if (alone && shown !== undefined) committed.add([shown], receipt.lastSeq)
    const sender = alone && !this.#host.isHolding() ? onlySender(batch) : undefined
    this.#acknowledge(batch, receipt.lastSeq, sender === undefined ? undefined : after)
    if (shown === undefined) return
    // One turn, so that the acknowledgements are on their way before anybody sees the text.
    await Promise.resolve()
    this.#host.onCommitted(after, shown, sender)
  }

  async #append(batch: readonly Submission[]): Promise<AppendReceipt | undefined> {
    const { log, documentId, claims } = this.#host
    const rows = rowsOf(batch)
    try {
      const receipt = await log.append(documentId, rows)
      this.#committedAt = receipt.at.getTime()
      for (const row of rows) claims.confirm(row.clients, row.author)
      return receipt
    } catch (error) {
      this.#flight = []
      // Those that wait were judged on top of what just failed.
      const entries = [...batch, ...this.queue.takeAll()]
      if (error instanceof AccessChangedError) this.#host.onAccessChanged(entries, error.ids)
      else this.#fail(entries, error)
      return undefined
    }
  }

  #fail(entries: readonly Submission[], error: unknown): void {
    const code = error instanceof DocumentClosedError ? 'closed' : 'unavailable'
    for (const entry of entries) entry.settle(refused(code))
    this.#host.onFailed(code, error)
  }

  #acknowledge(batch: readonly Submission[], seq: number, after?: number): void {
    for (const entry of batch) entry.settle({ ok: true, seq, at: this.#committedAt, after })
  }

  /** Takes in what the log has beyond `seq`, merged; `undefined` when that is nothing, or cannot be read and ends the room. */
  async #takeInSince(seq: number): Promise<Uint8Array | undefined> {
    const { log, documentId, committed, claims } = this.#host
    let slice: LogSlice | 'missing'
    try {
      slice = await log.readSince(documentId, seq)
    } catch (error) {
      this.#host.onLost('unavailable', error)
      return undefined
    }
    if (slice === 'missing') {
      this.#host.onLost('not-found')
      return undefined
    }
    committed.add(slice.updates, slice.seq)
    claims.adopt(slice.owners)
    this.#host.onForeign(slice.updates)
    return slice.updates.length === 0 ? undefined : mergeUpdates(slice.updates)
  }
}
