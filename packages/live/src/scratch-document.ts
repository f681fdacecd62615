import { createDecoder } from 'lib0/decoding'
import * as Y from 'yjs'

/** What applying one update did: the bytes that are new, if any, and the transaction to look at. */
export type Applied = { bytes: Uint8Array | undefined; transaction: Y.Transaction }

/**
 * The document with everything accepted so far, committed or not: where an update is tried before it counts.
 * Built when first needed and dropped when a room falls quiet.
 */
export class ScratchDocument {
  readonly #source: () => Iterable<Uint8Array>
  #doc: Y.Doc | undefined

  /** `source` gives all that has been accepted; it is read whenever the scratch has to be rebuilt. */
  constructor(source: () => Iterable<Uint8Array>) {
    this.#source = source
  }

  /** Whether the document is there; otherwise the next use builds it. */
  get isBuilt(): boolean {
    return this.#doc !== undefined
  }

  get doc(): Y.Doc {
    this.#doc ??= this.#build()
    return this.#doc
  }

  stateOf(client: number): number {
    return Y.getState(this.doc.store, client)
  }

  /**
   * Applies an update and returns the part of it that was new, re-encoded by Yjs itself: what is stored and sent
   * is what this document integrated, so a client that sends two versions of one text is not believed twice.
   * `undefined` when Yjs threw or left something pending; the document is then spoilt and must be dropped.
   */
  apply(bytes: Uint8Array): Applied | undefined {
    const doc = this.doc
    let fresh: Uint8Array | undefined
    let seen: Y.Transaction | undefined
    const onUpdate = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      // Yjs may tidy marks up in a transaction after this one.
      if (transaction === seen) fresh = update
    }
    doc.on('update', onUpdate)
    try {
      Y.transact(doc, (transaction) => {
        seen = transaction
        Y.readUpdate(createDecoder(bytes), doc)
      })
      if (seen === undefined || doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
        return undefined
      return { bytes: fresh, transaction: seen }
    } catch {
      return undefined
    } finally {
      doc.off('update', onUpdate)
    }
  }

  /** Adds what another node committed; it has been judged there. */
  absorb(updates: readonly Uint8Array[]): void {
    const doc = this.#doc
    if (doc === undefined) return
    try {
      for (const update of updates) Y.applyUpdate(doc, update)
    } catch {
      this.drop()
    }
  }

  /** Forgets the document; it is rebuilt from `source` when next needed. */
  drop(): void {
    this.#doc?.destroy()
    this.#doc = undefined
  }

  #build(): Y.Doc {
    const doc = new Y.Doc()
    // 0 is nobody's id: Yjs would otherwise change its own id, and say so, if an update used it.
    doc.clientID = 0
    for (const update of this.#source()) Y.applyUpdate(doc, update)
    return doc
  }
}
