import * as Y from 'yjs'
import { EMPTY_UPDATE, mergeUpdates } from './merge-updates.ts'
import { MERGE_MS } from './room-options.ts'
import type { YjsThread } from './thread/thread.ts'

/** Beyond this the list is merged even if nobody joins, so that a long session does not hold every keystroke. */
const MAX_PARTS = 1000
/** Bytes of parts, over twice the merged document, at which they are merged too: keystrokes merge to a fraction. */
const MAX_LOOSE = 32 * 1024
/** Bytes of a document that is read and merged on the event loop; takes a few milliseconds. */
export const SMALL_DOCUMENT = 128 * 1024

/** Bytes up to which one merged update is sent as it is; its state vector takes some milliseconds to read. */
const READY_DOCUMENT = 1024 * 1024

/** Where large documents are merged and read, off the event loop. */
export type Aside = Pick<YjsThread, 'run'>

/**
 * What is committed, as bytes: a tenth of what a `Y.Doc` weighs. New updates are only listed;
 * they are merged when somebody joins.
 */
export class CommittedState {
  readonly #aside: Aside | undefined
  #parts: Uint8Array[]
  #size: number
  /** Of the document when it was last merged. */
  #mergedSize = 0
  #vector: Uint8Array | undefined
  #merging = false
  seq: number

  /** `aside` is for documents that are not small; without it everything happens here. */
  constructor(updates: readonly Uint8Array[], seq: number, aside?: Aside) {
    this.#aside = aside
    this.#parts = [...updates]
    this.#size = sizeOf(updates)
    // One that comes as one update is merged already.
    if (updates.length === 1) this.#mergedSize = this.#size
    this.seq = seq
  }

  /** Bytes, at most; less once merged. */
  get size(): number {
    return this.#size
  }

  /** What merges to the document. */
  get parts(): readonly Uint8Array[] {
    return this.#parts
  }

  /** Whether serving somebody with this state vector would hold up the event loop. */
  isSlowFor(stateVector: Uint8Array): boolean {
    if (this.#size <= SMALL_DOCUMENT) return false
    const isReady = this.#parts.length === 1 && this.#size <= READY_DOCUMENT
    return !isReady || !isEmptyVector(stateVector)
  }

  add(updates: readonly Uint8Array[], seq: number): void {
    this.#parts.push(...updates)
    this.#size += sizeOf(updates)
    this.#vector = undefined
    this.seq = seq
    const isLoose = this.#size > 2 * this.#mergedSize + MAX_LOOSE
    if (this.#parts.length > MAX_PARTS || (isLoose && this.#parts.length > 1)) this.#shorten()
  }

  /** The whole document as one update. */
  bytes(): Uint8Array {
    if (this.#parts.length !== 1) this.replace(this.#parts, mergeUpdates(this.#parts))
    return this.#parts[0] ?? EMPTY_UPDATE
  }

  stateVector(): Uint8Array {
    this.#vector ??= Y.encodeStateVectorFromUpdate(this.bytes())
    return this.#vector
  }

  /** What somebody with this state vector lacks. Throws when the vector cannot be read. */
  since(stateVector: Uint8Array): Uint8Array {
    // An empty vector is the common case (a page being opened): the bytes are sent as they are.
    return isEmptyVector(stateVector) ? this.bytes() : Y.diffUpdate(this.bytes(), stateVector)
  }

  /** Puts the merged bytes in the place of the first parts, if these are still what was merged. */
  replace(taken: readonly Uint8Array[], merged: Uint8Array): void {
    if (taken.some((part, index) => this.#parts[index] !== part)) return
    this.#parts = [merged, ...this.#parts.slice(taken.length)]
    this.#size = sizeOf(this.#parts)
    this.#mergedSize = merged.byteLength
  }

  #shorten(): void {
    if (this.#aside === undefined || this.#size <= SMALL_DOCUMENT) this.bytes()
    else if (!this.#merging) void this.#shortenAside(this.#aside, [...this.#parts])
  }

  async #shortenAside(aside: Aside, taken: readonly Uint8Array[]): Promise<void> {
    this.#merging = true
    try {
      this.replace(taken, await aside.run('compact', taken, MERGE_MS))
    } catch {
      // They stay apart until the next time.
    } finally {
      this.#merging = false
    }
  }
}

function isEmptyVector(stateVector: Uint8Array): boolean {
  return Y.decodeStateVector(stateVector).size === 0
}

function sizeOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, { byteLength }) => sum + byteLength, 0)
}
