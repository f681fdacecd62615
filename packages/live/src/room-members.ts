import type { CloseReason, ServerEvent, ServerMessages } from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'

/** The connections of one room. */
export class RoomMembers {
  readonly #documentId: string
  readonly #connections = new Map<string, RoomConnection>()

  constructor(documentId: string) {
    this.#documentId = documentId
  }

  add(connection: RoomConnection): void {
    this.#connections.set(connection.id, connection)
  }

  /** Forgets a connection; false when it was not here. */
  remove(connection: RoomConnection): boolean {
    return this.#connections.get(connection.id) === connection && this.#connections.delete(connection.id)
  }

  get(connectionId: string): RoomConnection | undefined {
    return this.#connections.get(connectionId)
  }

  list(): RoomConnection[] {
    return [...this.#connections.values()]
  }

  /** Hands everybody for whom `to` holds the same payload object. */
  broadcast<E extends ServerEvent>(
    event: E,
    payload: ServerMessages[E],
    to: (connection: RoomConnection) => boolean,
  ): void {
    for (const connection of this.list()) if (to(connection)) connection.send(event, payload)
  }

  tellClosed(connection: RoomConnection, reason: CloseReason): void {
    connection.send('live:closed', { documentId: this.#documentId, reason })
  }

  closeAll(reason: CloseReason): void {
    const connections = this.list()
    this.#connections.clear()
    for (const connection of connections) this.tellClosed(connection, reason)
  }
}
