import { wireBytes } from './bytes.ts'
import { ContentCheck } from './content-check.ts'
import { FanOut } from './fan-out.ts'
import { PresenceBroadcast } from './presence-broadcast.ts'
import {
  type CheckResult,
  type CloseReason,
  type JoinResult,
  refused,
  type UpdateResult,
} from './protocol.ts'
import { whyNotSubmit } from './room-admission.ts'
import type { RoomConnection } from './room-connection.ts'
import { RoomMembers } from './room-members.ts'
import { MERGE_MS, type RoomOptions, type Threads } from './room-options.ts'
import { RoomUpdates } from './room-updates.ts'
import type { LogSlice, UpdateLog } from './update-log.ts'

type Served = { update: Uint8Array; stateVector: Uint8Array }

/**
 * One document that people have open. An update is judged, committed, acknowledged and only then shown to others;
 * whoever joins is served from what is committed. The room holds bytes, not a `Y.Doc`, while nobody types.
 */
export class Room {
  readonly documentId: string
  readonly #members: RoomMembers
  readonly #fanOut: FanOut
  readonly #updates: RoomUpdates
  readonly #presence: PresenceBroadcast
  readonly #check: ContentCheck
  readonly #threads: Threads | undefined
  #closed: CloseReason | undefined
  #finishing: CloseReason | undefined

  constructor(documentId: string, log: UpdateLog, slice: LogSlice, options: RoomOptions = {}) {
    this.documentId = documentId
    this.#threads = options.threads
    this.#members = new RoomMembers(documentId)
    this.#fanOut = new FanOut(({ after, seq, bytes, except }) => {
      const frame = { documentId, after, seq, bytes: wireBytes(bytes) }
      this.#members.broadcast('live:updates', frame, (other) => other.id !== except)
    })
    const room = this
    // Methods, not arrows: a compiler that keeps names makes each arrow of an object four times as heavy.
    this.#updates = new RoomUpdates(documentId, log, slice, options, {
      onCommitted(after, bytes, except) {
        room.#fanOut.push({ after, seq: room.seq, bytes, except })
      },
      isHolding() {
        return room.#fanOut.isHolding
      },
      onFailed(code, error) {
        if (code === 'closed') room.close('closed')
        else options.report?.(error)
      },
      onStale(connection) {
        room.closeConnection(connection, 'access-changed')
      },
      onLost(reason, error) {
        room.close(reason)
        if (error !== undefined) options.report?.(error)
      },
    })
    this.#check = new ContentCheck(this.#updates.committed, options.threads?.merging)
    this.#presence = new PresenceBroadcast(options.presenceIntervalMs ?? 50, (bytes, only, foreign) => {
      if (foreign !== true) options.onPresence?.(documentId, bytes)
      const frame = { documentId, bytes: wireBytes(bytes) }
      this.#members.broadcast('live:presence', frame, (other) => other.presenceId !== only)
    })
  }

  /** The last sequence number that this room knows to be committed. */
  get seq(): number {
    return this.#updates.committed.seq
  }

  /** Why the room has ended, if it has. */
  get closed(): CloseReason | undefined {
    return this.#closed
  }

  get connections(): readonly RoomConnection[] {
    return this.#members.list()
  }

  /** Whether reading what this client lacks would hold up the event loop: then it joins by `joinAside`. */
  isSlowFor(stateVector: Uint8Array): boolean {
    try {
      return this.#threads !== undefined && this.#updates.committed.isSlowFor(stateVector)
    } catch {
      // A vector that cannot be read is refused by either.
      return false
    }
  }

  /** Lets a client in and gives it what is committed and it lacks. */
  join(connection: RoomConnection, stateVector: Uint8Array): JoinResult {
    const { committed } = this.#updates
    const why = this.#whyNotJoin()
    if (why !== undefined) return refused(why)
    let update: Uint8Array
    try {
      update = committed.since(stateVector)
    } catch {
      return refused('malformed')
    }
    if (!this.#letIn(connection)) return refused('foreign-client')
    return this.#joined(connection, { update, stateVector: committed.stateVector() }, this.seq)
  }

  /** The same with the reading off the event loop. Frames may reach the client before the answer does. */
  async joinAside(connection: RoomConnection, stateVector: Uint8Array): Promise<JoinResult> {
    const why = this.#whyNotJoin()
    if (why !== undefined) return refused(why)
    const { committed } = this.#updates
    const { seq } = this
    const updates = [...committed.parts]
    if (!this.#letIn(connection)) return refused('foreign-client')
    const served = await this.#threads?.merging
      .run('serve', { updates, stateVector }, MERGE_MS)
      .catch(() => 'unavailable' as const)
    if (this.#members.get(connection.id) !== connection) return refused(this.#closed ?? 'not-joined')
    if (served === undefined || served === 'unavailable') {
      this.leave(connection.id)
      return refused(served ?? 'malformed')
    }
    committed.replace(updates, served.merged)
    return this.#joined(connection, served, seq)
  }

  /** Lets a client go. What it has submitted is still committed. */
  leave(connectionId: string): void {
    const connection = this.#members.get(connectionId)
    if (connection && this.#members.remove(connection)) this.#presence.remove(connection.presenceId)
  }

  /** Judges an update and resolves when it is committed, or at once with a refusal. Never rejects. */
  submit(connectionId: string, update: { id: string; bytes: Uint8Array }): Promise<UpdateResult> {
    const connection = this.#members.get(connectionId)
    if (connection === undefined) return Promise.resolve(refused(this.#closed ?? 'not-joined'))
    const code = whyNotSubmit(this.#closed ?? this.#finishing, connection, this.#updates)
    return code === undefined ? this.#updates.submit(connection, update) : Promise.resolve(refused(code))
  }

  /** Compares a client's content with what is committed. */
  async check(connectionId: string, claimed: { seq: number; hash: string }): Promise<CheckResult> {
    const joined = this.#members.get(connectionId) !== undefined
    return joined ? this.#check.compare(claimed) : refused(this.#closed ?? 'not-joined')
  }

  /** Takes a client's presence; the name in it is replaced by the server's. */
  presence(connectionId: string, bytes: Uint8Array): void {
    const connection = this.#members.get(connectionId)
    if (connection) this.#presence.post(connection, bytes)
  }

  /** What another node told its own clients about each other. */
  relayPresence(bytes: Uint8Array): void {
    this.#presence.relay(bytes)
  }

  /** Who is here on this node, for another one that asks. */
  ownPresence(): Uint8Array | undefined {
    return this.#presence.own()
  }

  /** Another node says that the log has reached `seq`: what it committed is read and shown to everybody here. */
  syncTo(seq: number): Promise<void> {
    return this.#closed === undefined && seq > this.seq ? this.#updates.syncTo(seq) : Promise.resolve()
  }

  /** Sends one client away. What it has waiting is withdrawn, because its access may be gone. */
  closeConnection(connection: RoomConnection, reason: CloseReason): void {
    if (!this.#members.remove(connection)) return
    this.#presence.remove(connection.presenceId)
    this.#members.tellClosed(connection, reason)
    if (reason !== 'superseded') this.#updates.withdraw(connection, reason)
  }

  /** Ends the room: refuses what waits and tells every client. What is in flight still commits. */
  close(reason: CloseReason): void {
    if (this.#closed !== undefined) return
    this.#closed = reason
    this.#updates.stop(reason)
    this.#fanOut.flush()
    this.#fanOut.stop()
    this.#presence.stop()
    this.#members.closeAll(reason)
  }

  /** Lets nothing new in, commits what was accepted, then closes. */
  async finish(reason: CloseReason): Promise<void> {
    this.#finishing = reason
    await this.settled()
    this.close(reason)
  }

  /** Resolves when nothing is in flight or waiting. */
  settled(): Promise<void> {
    return this.#updates.idle()
  }

  #whyNotJoin(): CloseReason | undefined {
    return this.#closed ?? this.#finishing
  }

  /** False when the client id is another's. */
  #letIn(connection: RoomConnection): boolean {
    if (!this.#updates.claims.claimAll(connection)) return false
    this.#displace(connection)
    const present = this.#presence.all()
    this.#members.add(connection)
    if (present) {
      connection.send('live:presence', { documentId: this.documentId, bytes: wireBytes(present) })
    }
    return true
  }

  #joined({ access }: RoomConnection, served: Served, seq: number): JoinResult {
    const [update, stateVector] = [wireBytes(served.update), wireBytes(served.stateVector)]
    return { ok: true, access, update, stateVector, seq }
  }

  /** The same socket joining again replaces itself; the same editor on a newer socket ends the older one. */
  #displace(connection: RoomConnection): void {
    for (const other of this.connections) {
      if (other.id === connection.id) this.leave(other.id)
      else if (other.presenceId === connection.presenceId) this.closeConnection(other, 'superseded')
    }
  }
}
