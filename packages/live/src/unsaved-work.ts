import * as Y from 'yjs'
import type { Outbox } from './outbox.ts'
import type { SaveState, SaveStatus } from './save-status.ts'
import { clientsIn, joined, UnsavedKeeper } from './unsaved-keeper.ts'
import type { UnsavedEdits, UnsavedStore } from './unsaved-store.ts'
import { textOfUpdate } from './update-text.ts'

export type WorkHost = { doc: Y.Doc; outbox: Outbox; status: SaveStatus }

/** What the writer did and the server has not committed: in this tab, on this device, and in the words of the status. */
export class UnsavedWork {
  readonly #host: WorkHost
  #keeper: UnsavedKeeper | undefined
  /** What earlier tabs left on the device, until it is in the document. */
  #former: UnsavedEdits[] = []
  /** The ids of earlier tabs whose text is, or was, to be sent from here. */
  readonly #formerIds = new Set<number>()

  constructor(host: WorkHost) {
    this.#host = host
  }

  get formerIds(): readonly number[] {
    return [...this.#formerIds]
  }

  /** Reads what earlier tabs left on the device. It is shown as unsaved at once and put into the document by `restore`. */
  async open(store: UnsavedStore): Promise<void> {
    this.#former = await this.#newKeeper(store).load()
    for (const id of clientsIn(this.#former)) this.#formerIds.add(id)
    this.show()
  }

  /** Begins to keep what is unsaved on the device, or ends it: then it is in this tab alone. */
  keep(store: UnsavedStore | undefined): void {
    void this.#keeper?.forget()
    this.#keeper = undefined
    const unsaved = this.#whole()
    if (store !== undefined) {
      const keeper = this.#newKeeper(store)
      if (unsaved !== undefined) keeper.note(unsaved)
      void keeper.flush()
    }
    this.show()
  }

  /** A local edit. */
  add(bytes: Uint8Array): void {
    const edits = { bytes, edits: 1, since: new Date() }
    this.#host.outbox.add(edits)
    this.#keeper?.note(edits)
    this.show()
  }

  /**
   * Puts what earlier tabs left into the document, under the ids of those tabs: the text is the same wherever it is
   * sent from. What the server has got meanwhile changes nothing.
   */
  restore(): void {
    const former = joined(this.#former)
    this.#former = []
    if (former === undefined) return
    const { doc, outbox } = this.#host
    let added: Uint8Array | undefined
    const listen = (bytes: Uint8Array, origin: unknown) => {
      if (origin === this) added = bytes
    }
    doc.on('update', listen)
    Y.applyUpdate(doc, former.bytes, this)
    doc.off('update', listen)
    if (added !== undefined) outbox.add({ ...former, bytes: added })
    this.show()
  }

  /** Writes to the device what is not there yet; for when the page may go away. */
  flush(): Promise<void> {
    return this.#keeper?.flush() ?? Promise.resolve()
  }

  /** Given up: the device forgets it, also what earlier tabs left. */
  forget(): Promise<void> {
    this.#former = []
    return this.#keeper?.forget() ?? Promise.resolve()
  }

  /** The unsaved words in the order in which they were typed, one line for each new block. */
  text(): string {
    const unsaved = this.#whole()
    return unsaved === undefined ? '' : textOfUpdate(unsaved.bytes)
  }

  /** The clock of the first own edit that is not committed. */
  firstClock(): number {
    const { doc, outbox } = this.#host
    const firsts = outbox.updates().map((bytes) => Y.parseUpdateMeta(bytes).from.get(doc.clientID))
    return Math.min(...firsts.map((clock) => clock ?? Number.POSITIVE_INFINITY))
  }

  /** Brings the status up to date. */
  show(more: Partial<SaveState> = {}): void {
    const { outbox, status } = this.#host
    const former = joined(this.#former)
    const pending = outbox.pending + (former?.edits ?? 0)
    if (pending === 0) void this.#keeper?.forget()
    status.set({
      pending,
      unsavedSince: former?.since ?? outbox.unsavedSince,
      keeping: this.#keeper?.state ?? 'off',
      ...more,
    })
  }

  /** What can no longer be sent is for the page to offer back. */
  showRefused(): void {
    this.#host.status.set({ refusedCharacters: [...this.text().replaceAll('\n', '')].length })
  }

  #whole(): UnsavedEdits | undefined {
    const own = this.#host.outbox.whole()
    return joined(own === undefined ? this.#former : [...this.#former, own])
  }

  #newKeeper(store: UnsavedStore): UnsavedKeeper {
    const keeper: UnsavedKeeper = new UnsavedKeeper({
      store,
      unsaved: () => this.#whole(),
      onChange: () => {
        if (keeper === this.#keeper) this.#host.status.set({ keeping: keeper.state })
      },
    })
    this.#keeper = keeper
    return keeper
  }
}
