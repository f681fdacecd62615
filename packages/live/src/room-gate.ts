import type { ClientClaims } from './client-claims.ts'
import { HeavyGate } from './heavy-gate.ts'
import type { YjsThread } from './thread/thread.ts'
import { UpdateGate, type Verdict, type Vet } from './update-gate.ts'

/** Bytes of a document whose scratch is built on the event loop. */
const LIGHT_DOCUMENT = 64 * 1024
/**
 * Bytes of the frame times bytes of the document. The worst that a frame can do is to make Yjs walk past every
 * item for every one of its own; an item takes at least six bytes and a step a tenth of a microsecond.
 */
const LIGHT_WORK = 4_000_000
/** Milliseconds of one second after which a room's updates go to the thread although each looks light. */
const TOO_SLOW = 400

export type RoomGateOptions = {
  claims: ClientClaims
  /** Bytes of what is committed. */
  size: () => number
  /** All that has been accepted, committed or not. */
  accepted: () => Iterable<Uint8Array>
  vet?: Vet | undefined
  /** Without one everything is judged on the event loop. */
  thread?: YjsThread | undefined
}

/**
 * The gate of a room: what is surely quick is judged at once, the rest in the thread. From the first heavy update
 * until the room rests everything goes there, so that order is kept.
 */
export class RoomGate {
  readonly #light: UpdateGate
  readonly #heavy: HeavyGate | undefined
  readonly #size: () => number
  #busy = { since: 0, spent: 0 }

  constructor({ claims, size, accepted, vet, thread }: RoomGateOptions) {
    this.#size = size
    this.#light = new UpdateGate(claims, accepted, vet)
    this.#heavy = thread && new HeavyGate(thread, claims, accepted)
  }

  judge(author: string, bytes: Uint8Array): Verdict | Promise<Verdict> {
    if (this.#heavy === undefined) return this.#light.judge(author, bytes)
    if (!this.#heavy.isInUse && this.#busy.spent < TOO_SLOW && this.#isLight(bytes))
      return this.#judgeNow(author, bytes)
    this.#light.reset()
    return this.#heavy.judge(author, bytes)
  }

  /** Takes in what another node committed. */
  absorb(updates: readonly Uint8Array[]): void {
    if (this.#heavy?.isInUse) this.#heavy.absorb(updates)
    else this.#light.absorb(updates)
  }

  /** Forgets what was tried; the next judgement starts from what counts. */
  reset(): void {
    this.#light.reset()
    this.#heavy?.reset()
    this.#busy.spent = 0
  }

  /** Many light updates may together build up what makes each of them slow. */
  #judgeNow(author: string, bytes: Uint8Array): Verdict {
    const before = performance.now()
    const verdict = this.#light.judge(author, bytes)
    if (before - this.#busy.since > 1_000) this.#busy = { since: before, spent: 0 }
    this.#busy.spent += performance.now() - before
    return verdict
  }

  #isLight(bytes: Uint8Array): boolean {
    const size = this.#size()
    return size <= LIGHT_DOCUMENT && bytes.byteLength * (size + bytes.byteLength) <= LIGHT_WORK
  }
}
