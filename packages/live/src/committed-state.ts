import * as Y from 'yjs'
import { EMPTY_UPDATE, mergeUpdates } from './merge-updates.ts'

/** Beyond this the list is merged even if nobody joins, so that a long session does not hold every keystroke. */
const MAX_PARTS = 1000

/**
 * What is committed, as bytes: a tenth of what a `Y.Doc` weighs. New updates are only listed;
 * they are merged when somebody joins.
 */
export class CommittedState {
  #parts: Uint8Array[]
  #vector: Uint8Array | undefined
  seq: number

  constructor(updates: readonly Uint8Array[], seq: number) {
    this.#parts = [...updates]
    this.seq = seq
  }

  add(updates: readonly Uint8Array[], seq: number): void {
    this.#parts.push(...updates)
    this.#vector = undefined
    this.seq = seq
    if (this.#parts.length > MAX_PARTS) this.bytes()
  }

  /** The whole document as one update. */
  bytes(): Uint8Array {
    if (this.#parts.length !== 1) this.#parts = [mergeUpdates(this.#parts)]
    return this.#parts[0] ?? EMPTY_UPDATE
  }

  stateVector(): Uint8Array {
    this.#vector ??= Y.encodeStateVectorFromUpdate(this.bytes())
    return this.#vector
  }

  /** What somebody with this state vector lacks. Throws when the vector cannot be read. */
  since(stateVector: Uint8Array): Uint8Array {
    // An empty vector is the common case (a page being opened): the bytes are sent as they are.
    return Y.decodeStateVector(stateVector).size === 0
      ? this.bytes()
      : Y.diffUpdate(this.bytes(), stateVector)
  }
}
