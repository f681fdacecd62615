import { ClientClaims } from './client-claims.ts'
import { CommitLane, type LaneHost } from './commit-lane.ts'
import { CommittedState } from './committed-state.ts'
import { type RefusalCode, refused, type UpdateResult } from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'
import type { RoomOptions } from './room-options.ts'
import { rowId } from './row-id.ts'
import type { Submission } from './submission.ts'
import { UpdateGate } from './update-gate.ts'
import type { LogSlice, UpdateLog } from './update-log.ts'

export type UpdatesHost = Pick<LaneHost, 'onCommitted' | 'onFailed' | 'onLost'> & {
  /** What this connection may do has changed since it was let in. */
  onStale: (connection: RoomConnection) => void
}

/** The way of an update through a room: the gate, the queue, the log, and what is committed. */
export class RoomUpdates {
  readonly committed: CommittedState
  readonly claims = new ClientClaims()
  readonly #gate: UpdateGate
  readonly #lane: CommitLane
  readonly #restAfterMs: number
  #restTimer: ReturnType<typeof setTimeout> | undefined

  constructor(documentId: string, log: UpdateLog, slice: LogSlice, options: RoomOptions, host: UpdatesHost) {
    const { claims } = this
    const committed = new CommittedState(slice.updates, slice.seq)
    this.committed = committed
    claims.adopt(slice.owners)
    this.#restAfterMs = options.restAfterMs ?? 30_000
    const accepted = () => [committed.bytes(), ...this.#lane.speculative()]
    this.#gate = new UpdateGate(claims, accepted, options.vet)
    this.#lane = new CommitLane({
      documentId,
      log,
      committed,
      claims,
      onCommitted: host.onCommitted,
      onForeign: (updates) => this.#gate.absorb(updates),
      onFailed: (code, error) => {
        this.#gate.reset()
        host.onFailed(code, error)
      },
      onAccessChanged: (entries, stale) => {
        for (const connection of this.#judgeWithout(entries, stale)) host.onStale(connection)
      },
      onLost: host.onLost,
    })
  }

  get queue(): CommitLane['queue'] {
    return this.#lane.queue
  }

  submit(connection: RoomConnection, update: { id: string; bytes: Uint8Array }): Promise<UpdateResult> {
    this.#restLater()
    return new Promise((settle) => {
      const id = rowId(update.id, connection.author, update.bytes)
      this.#judge({ connection, id, raw: update.bytes, bytes: undefined, clients: [], settle })
    })
  }

  /** Takes back what one connection has waiting; the rest is judged again without it. */
  withdraw(connection: RoomConnection, code: RefusalCode): void {
    if (this.queue.countOf(connection) === 0) return
    this.#judgeAgain(this.queue.takeAll(), ({ connection: { id } }) =>
      id === connection.id ? code : undefined,
    )
  }

  /** Refuses all that waits. What is in flight still commits. */
  stop(code: RefusalCode): void {
    for (const entry of this.queue.takeAll()) entry.settle(refused(code))
    this.#gate.reset()
    clearTimeout(this.#restTimer)
  }

  refresh(): Promise<void> {
    return this.#lane.refresh()
  }

  idle(): Promise<void> {
    return this.#lane.idle()
  }

  #judge(entry: Submission): void {
    const verdict = this.#gate.judge(entry.connection.author, entry.raw)
    if (verdict.ok) this.#lane.push({ ...entry, bytes: verdict.bytes, clients: verdict.clients })
    else entry.settle(verdict)
  }

  /** Refuses whose rows are stale, with all else of their connections, and judges the rest again. */
  #judgeWithout(entries: readonly Submission[], stale: ReadonlySet<string>): RoomConnection[] {
    const connections = [
      ...new Set(entries.filter(({ id }) => stale.has(id)).map(({ connection }) => connection)),
    ]
    this.#judgeAgain(entries, ({ connection }) =>
      connections.includes(connection) ? 'access-changed' : undefined,
    )
    return connections
  }

  #judgeAgain(entries: readonly Submission[], refuse: (entry: Submission) => RefusalCode | undefined): void {
    this.#gate.reset()
    for (const entry of entries) {
      const code = refuse(entry)
      if (code === undefined) this.#judge(entry)
      else entry.settle(refused(code))
    }
  }

  /** A `Y.Doc` weighs ten times its bytes; a quiet room does without. */
  #restLater(): void {
    clearTimeout(this.#restTimer)
    this.#restTimer = setTimeout(() => this.#gate.reset(), this.#restAfterMs)
    this.#restTimer.unref()
  }
}
