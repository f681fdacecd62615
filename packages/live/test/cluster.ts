import { MemoryLink, type MemoryLinkOptions } from '../src/memory-transport.ts'
import type { MemoryUpdateLog } from '../src/memory-update-log.ts'
import type { RoomsOptions } from '../src/rooms.ts'
import type { AcceptedUpdate, AppendReceipt } from '../src/update-log.ts'
import { DOCUMENT, newLog, Server } from './kit.ts'
import type { LaggingLog } from './lagging-log.ts'

export type ClusterOptions = {
  nodes: number
  random: () => number
  /** A node's own way to the storage that all share. */
  makeLog: (random: () => number, storage: MemoryUpdateLog) => LaggingLog
}

/** Several nodes on one storage. A bus between them hints at what was committed; hints come late or never. */
export class Cluster {
  readonly storage = newLog()
  readonly logs: LaggingLog[]
  readonly nodes: Server[]
  readonly #random: () => number
  readonly #places = new Map<MemoryLink, number>()
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()

  constructor({ nodes, random, makeLog }: ClusterOptions, options: RoomsOptions) {
    this.#random = random
    this.logs = Array.from({ length: nodes }, () => makeLog(random, this.storage))
    this.nodes = this.logs.map((log) => new Server(log, options))
    if (nodes > 1) for (const [index, log] of this.logs.entries()) this.#announce(log, index)
  }

  /** The log as somebody reads it who was not there. */
  get log(): LaggingLog {
    return this.logs[0] as LaggingLog
  }

  /** A way to whichever node is drawn at each connecting. */
  link(author: string, options: MemoryLinkOptions = {}): MemoryLink {
    const link: MemoryLink = new MemoryLink((send) => {
      const index = this.#draw()
      this.#places.set(link, index)
      return (this.nodes[index] as Server).connect(author, send)
    }, options)
    return link
  }

  /** One process dies with what it had under way and with its connections. */
  async kill(): Promise<void> {
    const index = this.#draw()
    await this.logs[index]?.kill()
    this.nodes[index]?.restart()
    for (const [link, place] of this.#places) if (place === index) link.cut()
  }

  /** The bus is well again, and every node looks at what it may have missed. */
  async mendBus(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
    const stored = await this.storage.open(DOCUMENT)
    if (stored === 'missing') return
    // Not awaited: it takes its turn behind a commit, and time does not pass by itself here.
    for (const { rooms } of this.nodes) void rooms.find(DOCUMENT)?.syncTo(stored.seq)
  }

  #draw(): number {
    return this.nodes.length === 1 ? 0 : Math.floor(this.#random() * this.nodes.length)
  }

  #announce(log: LaggingLog, index: number): void {
    const append = log.append.bind(log)
    log.append = async (documentId: string, batch: readonly AcceptedUpdate[]): Promise<AppendReceipt> => {
      const receipt = await append(documentId, batch)
      for (const [other, node] of this.nodes.entries()) if (other !== index) this.#hint(node, receipt.lastSeq)
      return receipt
    }
  }

  #hint(node: Server, seq: number): void {
    if (this.#random() < 0.25) return
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      void node.rooms.find(DOCUMENT)?.syncTo(seq)
    }, this.#random() * 150)
    this.#timers.add(timer)
  }
}
