import { PresenceBoard } from './presence-board.ts'
import type { RoomConnection } from './room-connection.ts'

/**
 * `only` is the client id of the single client that the frame is about, who need not hear it. `foreign`: it came
 * from another node, and need not go there.
 */
export type SendPresence = (bytes: Uint8Array, only: number | undefined, foreign?: boolean) => void

/** Sends presence at once when it is quiet, and one merged frame per interval when many carets move. */
export class PresenceBroadcast {
  readonly #board = new PresenceBoard()
  readonly #intervalMs: number
  readonly #send: SendPresence
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(intervalMs: number, send: SendPresence) {
    this.#intervalMs = intervalMs
    this.#send = send
  }

  post(connection: RoomConnection, bytes: Uint8Array): void {
    if (this.#board.post(connection, bytes) && this.#timer === undefined) this.#flush()
  }

  /** The client has gone: the others are told at once. */
  remove(presenceId: number): void {
    const frame = this.#board.remove(presenceId)
    if (frame) this.#send(frame, presenceId)
  }

  /** Another node sent this to its own clients: it goes on to those here as it is. */
  relay(bytes: Uint8Array): void {
    if (this.#board.adopt(bytes, Date.now())) this.#send(bytes, undefined, true)
  }

  /** Everybody on this node, for the others. */
  own(): Uint8Array | undefined {
    return this.#board.own()
  }

  /** Everybody who is here, for somebody who joins. */
  all(): Uint8Array | undefined {
    return this.#board.all(Date.now())
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #flush(): void {
    this.#timer = undefined
    const changes = this.#board.takeChanges()
    if (changes === undefined) return
    this.#timer = setTimeout(() => this.#flush(), this.#intervalMs)
    this.#send(changes.bytes, changes.only)
  }
}
