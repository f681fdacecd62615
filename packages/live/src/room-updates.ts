import { ClientClaims } from './client-claims.ts'
import { CommitLane, type LaneHost } from './commit-lane.ts'
import { CommittedState } from './committed-state.ts'
import { JudgementDesk } from './judgement-desk.ts'
import { type RefusalCode, refused, type UpdateResult } from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'
import { RoomGate } from './room-gate.ts'
import type { RoomOptions } from './room-options.ts'
import { rowId } from './row-id.ts'
import type { Submission } from './submission.ts'
import { SubmissionQueue } from './submission-queue.ts'
import type { LogSlice, UpdateLog } from './update-log.ts'

export type UpdatesHost = Pick<LaneHost, 'onCommitted' | 'isHolding' | 'onFailed' | 'onLost'> & {
  /** What this connection may do has changed since it was let in. */
  onStale: (connection: RoomConnection) => void
}

/** The way of an update through a room: the gate, the queue, the log, and what is committed. */
export class RoomUpdates {
  readonly committed: CommittedState
  readonly claims = new ClientClaims()
  readonly #gate: RoomGate
  readonly #desk: JudgementDesk
  /** What came while a commit is under way: it is judged together, for the next one. */
  readonly #inbox = new SubmissionQueue()
  readonly #lane: CommitLane
  readonly #restAfterMs: number
  #restTimer: ReturnType<typeof setTimeout> | undefined

  constructor(documentId: string, log: UpdateLog, slice: LogSlice, options: RoomOptions, host: UpdatesHost) {
    const { claims } = this
    const { vet, threads, restAfterMs } = options
    const committed = new CommittedState(slice.updates, slice.seq, threads?.merging)
    this.committed = committed
    claims.adopt(slice.owners)
    this.#restAfterMs = restAfterMs ?? 30_000
    const updates = this
    this.#gate = new RoomGate({
      claims,
      size() {
        return committed.size
      },
      accepted() {
        return [...committed.parts, ...updates.#lane.speculative()]
      },
      vet,
      thread: threads?.judging,
    })
    this.#desk = new JudgementDesk((entry, verdict) => {
      if (verdict.ok) this.#lane.push({ ...entry, bytes: verdict.bytes, clients: verdict.clients })
      else entry.settle(verdict)
    })
    this.#lane = new CommitLane({
      documentId,
      log,
      committed,
      claims,
      onCommitted: host.onCommitted,
      isHolding: host.isHolding,
      onIdle() {
        updates.#judgeAll(updates.#inbox.takeAll())
      },
      onForeign(foreign) {
        updates.#gate.absorb(foreign)
      },
      onFailed(code, error) {
        for (const entry of [...updates.#desk.takeAll(), ...updates.#inbox.takeAll()])
          entry.settle(refused(code))
        updates.#gate.reset()
        host.onFailed(code, error)
      },
      onAccessChanged(entries, stale) {
        for (const connection of updates.#judgeWithout(entries, stale)) host.onStale(connection)
      },
      onLost: host.onLost,
    })
  }

  /** How many updates wait for a verdict or a commit. */
  get waiting(): number {
    return this.#inbox.length + this.#desk.length + this.#lane.queue.length
  }

  waitingOf(connection: RoomConnection): number {
    return [this.#inbox, this.#desk, this.#lane.queue].reduce(
      (sum, part) => sum + part.countOf(connection),
      0,
    )
  }

  submit(connection: RoomConnection, update: { id: string; bytes: Uint8Array }): Promise<UpdateResult> {
    this.#restLater()
    return new Promise((settle) => {
      const id = rowId(update.id, connection.author, update.bytes)
      const entry = { connection, id, raw: update.bytes, bytes: undefined, clients: [], settle }
      if (this.#lane.isBusy || this.#inbox.length > 0) this.#inbox.push(entry)
      else this.#judgeAll([entry])
    })
  }

  /** Takes back what one connection has waiting; the rest is judged again without it. */
  withdraw(connection: RoomConnection, code: RefusalCode): void {
    if (this.waitingOf(connection) === 0) return
    this.#judgeAgain(this.#takeWaiting(), (entry) =>
      entry.connection.id === connection.id ? code : undefined,
    )
  }

  /** Refuses all that waits. What is in flight still commits. */
  stop(code: RefusalCode): void {
    for (const entry of this.#takeWaiting()) entry.settle(refused(code))
    this.#gate.reset()
    clearTimeout(this.#restTimer)
  }

  syncTo(seq: number): Promise<void> {
    return this.#lane.syncTo(seq)
  }

  /** Resolves when nothing waits for a verdict or a commit. */
  async idle(): Promise<void> {
    do {
      // What was put off to a later turn is judged now.
      this.#judgeAll(this.#inbox.takeAll())
      await this.#desk.settled()
      await this.#lane.idle()
    } while (this.#inbox.length + this.#desk.length > 0)
  }

  #judgeAll(entries: readonly Submission[]): void {
    const asked = entries.map((entry) => ({ author: entry.connection.author, bytes: entry.raw, entry }))
    const left = this.#gate.judgeAll(asked, ({ entry }, verdict) => this.#desk.take(entry, verdict))
    for (const { entry } of left) this.#inbox.push(entry)
    // Everybody else on this node has a turn in between.
    if (left.length > 0) setImmediate(() => this.#judgeAll(this.#inbox.takeAll()))
  }

  #takeWaiting(): Submission[] {
    return [...this.#lane.queue.takeAll(), ...this.#desk.takeAll(), ...this.#inbox.takeAll()]
  }

  /** Refuses whose rows are stale, with all else of their connections, and judges the rest again. */
  #judgeWithout(entries: readonly Submission[], stale: ReadonlySet<string>): RoomConnection[] {
    const connections = [
      ...new Set(entries.filter(({ id }) => stale.has(id)).map(({ connection }) => connection)),
    ]
    this.#judgeAgain([...entries, ...this.#desk.takeAll(), ...this.#inbox.takeAll()], ({ connection }) =>
      connections.includes(connection) ? 'access-changed' : undefined,
    )
    return connections
  }

  #judgeAgain(entries: readonly Submission[], refuse: (entry: Submission) => RefusalCode | undefined): void {
    this.#gate.reset()
    const rest: Submission[] = []
    for (const entry of entries) {
      const code = refuse(entry)
      if (code === undefined) rest.push(entry)
      else entry.settle(refused(code))
    }
    this.#judgeAll(rest)
  }

  /** A `Y.Doc` weighs ten times its bytes; a quiet room does without. */
  #restLater(): void {
    clearTimeout(this.#restTimer)
    this.#restTimer = setTimeout(() => {
      if (this.waiting > 0) this.#restLater()
      else this.#gate.reset()
    }, this.#restAfterMs)
    this.#restTimer.unref()
  }
}
