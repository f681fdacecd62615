import * as Y from 'yjs'
import { CompositionHold } from './composition-hold.ts'
import { mergeUpdates } from './merge-updates.ts'
import type { PresenceLink } from './presence-link.ts'

type Item = { update: Uint8Array } | { presence: Uint8Array }

const HOLD_LIMITS = { maxMs: 10_000, maxUpdates: 500 }

export type InboxHost = {
  doc: Y.Doc
  /** Marks what came from the server, so that it is not sent back. */
  origin: unknown
  presence: PresenceLink
  /** The hold is over, or there was none. */
  onOpen: () => void
}

/** What comes from the server, on its way into the document. */
export class Inbox {
  /** How far each client's text has come from the server. */
  readonly served = new Map<number, number>()
  readonly #host: InboxHost
  readonly #hold: CompositionHold<Item>

  constructor(host: InboxHost) {
    this.#host = host
    this.#hold = new CompositionHold(HOLD_LIMITS, (items) => this.#takeIn(items))
  }

  get held(): boolean {
    return this.#hold.held
  }

  hold(): void {
    this.#hold.hold()
  }

  release(): void {
    this.#hold.release()
  }

  stop(): void {
    this.#hold.stop()
  }

  update(update: Uint8Array | undefined): void {
    if (update !== undefined) this.#hold.pass({ update })
  }

  presence(presence: Uint8Array | undefined): void {
    if (presence !== undefined) this.#hold.pass({ presence })
  }

  #takeIn(items: readonly Item[]): void {
    const { doc, origin, presence, onOpen } = this.#host
    const updates = items.flatMap((item) => ('update' in item ? item.update : []))
    for (const update of updates) this.#note(update)
    if (updates.length > 0) Y.applyUpdate(doc, mergeUpdates(updates), origin)
    for (const item of items) if ('presence' in item) presence.apply(item.presence)
    onOpen()
  }

  #note(update: Uint8Array): void {
    for (const [client, clock] of Y.parseUpdateMeta(update).to) {
      this.served.set(client, Math.max(clock, this.served.get(client) ?? 0))
    }
  }
}
