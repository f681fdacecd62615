import * as Y from 'yjs'

/** Counts characters that arrive at others, and how long each was under way. */
export class Deliveries {
  /** When each client's characters were sent, by clock. */
  readonly #sentAt = new Map<number, Map<number, number>>()
  /** Tenths of a millisecond. */
  #histogram = new Uint32Array(300_000)
  #recent: { bytes: Buffer; clients: number[]; times: number[] }[] = []
  sent = 0
  arrived = 0
  lastAt = 0

  note(client: number, clock: number): void {
    const times = this.#sentAt.get(client) ?? new Map<number, number>()
    this.#sentAt.set(client, times.set(clock, performance.now()))
    this.sent += 1
  }

  /** Forgets what was measured; what is still under way counts when it arrives. */
  reset(): void {
    this.#sentAt.clear()
    this.#histogram.fill(0)
    this.#recent = []
    this.sent = 0
    this.arrived = 0
  }

  /** An update has reached somebody; their own characters do not count. */
  take(bytes: Buffer, receiver: number): void {
    const { clients, times } = this.#read(bytes)
    const now = performance.now()
    for (let i = 0; i < clients.length; i++) {
      if (clients[i] === receiver) continue
      const bucket = Math.min(this.#histogram.length - 1, Math.round((now - (times[i] ?? now)) * 10))
      this.#histogram[bucket] = (this.#histogram[bucket] ?? 0) + 1
      this.arrived += 1
    }
    this.lastAt = now
  }

  /** Milliseconds below which the share of the deliveries lies. */
  quantile(share: number): number {
    let left = share * this.arrived
    for (let bucket = 0; bucket < this.#histogram.length; bucket++) {
      left -= this.#histogram[bucket] ?? 0
      if (left <= 0) return bucket / 10
    }
    return Number.NaN
  }

  /** All receivers get the same bytes: read once, compared for the others. */
  #read(bytes: Buffer) {
    const known = this.#recent.find((each) => each.bytes.equals(bytes))
    if (known) return known
    const [clients, times]: [number[], number[]] = [[], []]
    for (const { id, length } of Y.decodeUpdate(bytes).structs) {
      const sentAt = this.#sentAt.get(id.client)
      if (!sentAt) continue
      for (let clock = id.clock; clock < id.clock + length; clock++) {
        const at = sentAt.get(clock)
        if (at === undefined) continue
        clients.push(id.client)
        times.push(at)
      }
    }
    // The transport may use the memory again.
    const read = { bytes: Buffer.from(bytes), clients, times }
    this.#recent = [read, ...this.#recent.slice(0, 15)]
    return read
  }
}
