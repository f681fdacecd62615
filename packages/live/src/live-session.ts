import {
  checkRequestSchema,
  joinRequestSchema,
  leaveMessageSchema,
  presenceMessageSchema,
  updateRequestSchema,
} from './message-schemas.ts'
import {
  type Access,
  type CheckResult,
  type JoinResult,
  PROTOCOL_VERSION,
  type Refused,
  refused,
  type UpdateResult,
} from './protocol.ts'
import type { Room } from './room.ts'
import type { RoomConnection, SendToClient, StampedUser } from './room-connection.ts'
import type { Rooms } from './rooms.ts'

/**
 * Who this is and what they may do to this document, decided by the host at the time of joining. `permit` goes
 * with every append: the host's log stores nothing once it no longer holds.
 */
export type Admission =
  | { ok: true; author: string; access: Access; user: StampedUser; permit?: string | undefined }
  | Refused

export type LiveSessionOptions = {
  /** One per socket. */
  id: string
  rooms: Rooms
  admit: (documentId: string) => Promise<Admission>
  send: SendToClient
  report?: (error: unknown) => void
}

/** How often a join is judged anew because access changed meanwhile. */
const MAX_JUDGEMENTS = 5

/** One socket: turns what arrives, in whatever shape, into calls of rooms. */
export class LiveSession {
  readonly #options: LiveSessionOptions
  readonly #joined = new Set<string>()
  /** The number of the latest join or leave of each document: an older join that is still being judged gives way. */
  readonly #tickets = new Map<string, number>()
  #ended = false

  constructor(options: LiveSessionOptions) {
    this.#options = options
  }

  /** Answers `live:join`. */
  async join(payload: unknown): Promise<JoinResult> {
    const request = joinRequestSchema.safeParse(payload)
    if (!request.success) return refused('malformed')
    const { documentId, version, presenceId, formerIds, stateVector } = request.data
    if (version !== PROTOCOL_VERSION) return refused('version')
    const { rooms, id, send } = this.#options
    const ticket = this.#takeTicket(documentId)
    for (let judgement = 0; judgement < MAX_JUDGEMENTS; judgement++) {
      const { revision } = rooms
      const admission = await this.#admit(documentId)
      if (!admission.ok) return admission
      const opened = await rooms.open(documentId)
      if (!opened.ok) return opened
      if (this.#ended || this.#tickets.get(documentId) !== ticket) return refused('not-joined')
      // Access changed while we looked: what we know may be older than the change.
      if (rooms.revision !== revision) continue
      const { author, access, user, permit } = admission
      const connection: RoomConnection = { id, author, access, user, presenceId, formerIds, permit, send }
      return this.#enter(opened.room, connection, stateVector)
    }
    return refused('unavailable')
  }

  /** Answers `live:update`. */
  async update(payload: unknown): Promise<UpdateResult> {
    const request = updateRequestSchema.safeParse(payload)
    if (!request.success) return refused('malformed')
    const { documentId, id, bytes } = request.data
    const room = this.#options.rooms.find(documentId)
    return room === undefined ? refused('not-joined') : room.submit(this.#options.id, { id, bytes })
  }

  /** Answers `live:check`. */
  async check(payload: unknown): Promise<CheckResult> {
    const request = checkRequestSchema.safeParse(payload)
    if (!request.success) return refused('malformed')
    const { documentId, seq, hash } = request.data
    const room = this.#options.rooms.find(documentId)
    return room === undefined ? refused('not-joined') : room.check(this.#options.id, { seq, hash })
  }

  /** Takes `live:presence`; anything improper is ignored. */
  presence(payload: unknown): void {
    const message = presenceMessageSchema.safeParse(payload)
    if (!message.success) return
    const { documentId, bytes } = message.data
    this.#options.rooms.find(documentId)?.presence(this.#options.id, bytes)
  }

  /** Takes `live:leave`. */
  leave(payload: unknown): void {
    const message = leaveMessageSchema.safeParse(payload)
    if (!message.success) return
    this.#takeTicket(message.data.documentId)
    this.#leave(message.data.documentId)
  }

  /** The socket is gone. */
  end(): void {
    this.#ended = true
    for (const documentId of this.#joined) this.#leave(documentId)
  }

  async #enter(room: Room, connection: RoomConnection, stateVector: Uint8Array): Promise<JoinResult> {
    // Before the answer: a socket that ends meanwhile must leave.
    this.#joined.add(room.documentId)
    return room.isSlowFor(stateVector)
      ? room.joinAside(connection, stateVector)
      : room.join(connection, stateVector)
  }

  async #admit(documentId: string): Promise<Admission> {
    try {
      return await this.#options.admit(documentId)
    } catch (error) {
      this.#options.report?.(error)
      return refused('unavailable')
    }
  }

  #takeTicket(documentId: string): number {
    const ticket = (this.#tickets.get(documentId) ?? 0) + 1
    this.#tickets.set(documentId, ticket)
    return ticket
  }

  #leave(documentId: string): void {
    this.#joined.delete(documentId)
    this.#options.rooms.find(documentId)?.leave(this.#options.id)
  }
}
