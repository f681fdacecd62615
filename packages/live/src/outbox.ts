import { mergeUpdates } from './merge-updates.ts'
import { MAX_UPDATE_BYTES } from './protocol.ts'
import { splitUpdate } from './split-update.ts'
import type { UnsavedEdits } from './unsaved-store.ts'

/** What one request carries, and how many of the writer's edits are done with once it is committed. */
export type Parcel = { id: string; bytes: Uint8Array; edits: number; since: Date }

/** Local edits until they are committed. Those made while one request is under way share the next. */
export class Outbox {
  readonly #newId: () => string
  #unsent: UnsavedEdits[] = []
  #parcel: Parcel | undefined

  constructor(newId: () => string) {
    this.#newId = newId
  }

  get pending(): number {
    return this.#all().reduce((sum, entry) => sum + entry.edits, 0)
  }

  get unsavedSince(): Date | null {
    return this.#all()[0]?.since ?? null
  }

  add(edits: UnsavedEdits): void {
    this.#unsent.push(edits)
  }

  /** All that is not known to be committed, as one; `undefined` when that is nothing. */
  whole(): UnsavedEdits | undefined {
    const since = this.unsavedSince
    if (since === null) return undefined
    return { bytes: mergeUpdates(this.updates()), edits: this.pending, since }
  }

  updates(): Uint8Array[] {
    return this.#all().map(({ bytes }) => bytes)
  }

  /** What to send now. The same parcel, with the same id, until `delivered`. */
  next(): Parcel | undefined {
    this.#parcel ??= this.#pack()
    return this.#parcel
  }

  delivered(): void {
    this.#parcel = undefined
  }

  /** After joining again: one difference stands for all that was unsaved. */
  replaceAll(bytes: Uint8Array): void {
    const since = this.unsavedSince ?? new Date()
    const edits = Math.max(1, this.pending)
    this.#parcel = undefined
    this.#unsent = [{ bytes, edits, since }]
  }

  #all(): UnsavedEdits[] {
    return this.#parcel === undefined ? this.#unsent : [this.#parcel, ...this.#unsent]
  }

  #pack(): Parcel | undefined {
    this.#cutFirst()
    const first = this.#unsent[0]
    if (first === undefined) return undefined
    let taken = 0
    let size = 0
    for (const { bytes } of this.#unsent) {
      size += bytes.byteLength
      if (taken > 0 && size > MAX_UPDATE_BYTES) break
      taken++
    }
    const entries = this.#unsent.splice(0, taken)
    const edits = entries.reduce((sum, entry) => sum + entry.edits, 0)
    return {
      id: this.#newId(),
      bytes: mergeUpdates(entries.map((entry) => entry.bytes)),
      edits,
      since: first.since,
    }
  }

  /** An edit larger than a frame goes in pieces; it counts as saved with the last one. */
  #cutFirst(): void {
    const first = this.#unsent[0]
    if (first === undefined || first.bytes.byteLength <= MAX_UPDATE_BYTES) return
    const pieces = splitUpdate(first.bytes, MAX_UPDATE_BYTES)
    this.#unsent.splice(
      0,
      1,
      ...pieces.map((bytes, i) => ({
        bytes,
        edits: i === pieces.length - 1 ? first.edits : 0,
        since: first.since,
      })),
    )
  }
}
