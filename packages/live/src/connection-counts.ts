import type { RoomConnection } from './room-connection.ts'

/** How much of each connection waits somewhere. */
export class ConnectionCounts {
  readonly #counts = new Map<string, number>()

  of({ id }: RoomConnection): number {
    return this.#counts.get(id) ?? 0
  }

  add(connection: RoomConnection): void {
    this.#counts.set(connection.id, this.of(connection) + 1)
  }

  remove(connection: RoomConnection): void {
    const left = this.of(connection) - 1
    if (left > 0) this.#counts.set(connection.id, left)
    else this.#counts.delete(connection.id)
  }

  clear(): void {
    this.#counts.clear()
  }
}
