import type { ClientClaims } from './client-claims.ts'
import { HeavyGate } from './heavy-gate.ts'
import type { YjsThread } from './thread/thread.ts'
import { type Asked, UpdateGate, type Verdict, type Vet } from './update-gate.ts'

/** Bytes of a document whose scratch is built on the event loop; takes a few milliseconds. */
const LIGHT_DOCUMENT = 64 * 1024
/** The same where the scratch is there already, and would be built anew only after a refusal. */
const BUILT_DOCUMENT = 256 * 1024
/**
 * Bytes of the frame times bytes of the document. The worst that a frame can do is to make Yjs walk past every
 * item for every one of its own; an item takes at least six bytes and a step a tenth of a microsecond.
 */
const LIGHT_WORK = 4_000_000
/** Milliseconds of one second after which a room's updates go to the thread although each looks light. */
const TOO_SLOW = 400
/** Milliseconds after which no further update is begun on the event loop in one go. */
const ONE_GO = 20

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
  readonly #options: RoomGateOptions
  /** Both are made when first needed: most documents that are open are only read. */
  #light: UpdateGate | undefined
  #heavy: HeavyGate | undefined
  #busySince = 0
  #busyMs = 0

  constructor(options: RoomGateOptions) {
    this.#options = options
  }

  /**
   * Judges updates in the order given; `decide` hears each verdict, or of its coming, before the next is judged.
   * Returns those for which there was no time: they are to be judged in a later turn of the event loop.
   */
  judgeAll<One extends Asked>(
    asked: readonly One[],
    decide: (one: One, verdict: Verdict | Promise<Verdict>) => void,
  ): readonly One[] {
    let place = 0
    while (place < asked.length) {
      const first = place
      while (place < asked.length && this.#isQuick((asked[place] as One).bytes)) place++
      const left = place > first ? this.#judgeNow(asked.slice(first, place), decide) : []
      if (left.length > 0) return asked.slice(place - left.length)
      const heavy = asked[place]
      if (heavy !== undefined) decide(heavy, this.#judgeAside(heavy))
      place++
    }
    return []
  }

  /** Takes in what another node committed. */
  absorb(updates: readonly Uint8Array[]): void {
    if (this.#heavy?.isInUse) this.#heavy.absorb(updates)
    else this.#light?.absorb(updates)
  }

  /** Forgets what was tried; the next judgement starts from what counts. */
  reset(): void {
    this.#light?.reset()
    this.#heavy?.reset()
    this.#busyMs = 0
  }

  /** Many light updates may together build up what makes each of them slow. Returns those that had no time any more. */
  #judgeNow<One extends Asked>(
    asked: readonly One[],
    decide: (one: One, verdict: Verdict) => void,
  ): readonly One[] {
    const { claims, accepted, vet, thread } = this.#options
    this.#light ??= new UpdateGate(claims, accepted, vet)
    const before = performance.now()
    const left = this.#light.judgeAll(asked, decide, thread && before + ONE_GO)
    if (before - this.#busySince > 1_000) {
      this.#busySince = before
      this.#busyMs = 0
    }
    this.#busyMs += performance.now() - before
    return left
  }

  #judgeAside({ author, bytes }: Asked): Promise<Verdict> {
    const { thread, claims, accepted } = this.#options
    if (thread === undefined) throw new Error('without a thread every update is judged here')
    this.#light?.reset()
    this.#heavy ??= new HeavyGate(thread, claims, accepted)
    return this.#heavy.judge(author, bytes)
  }

  #isQuick(bytes: Uint8Array): boolean {
    if (this.#options.thread === undefined) return true
    return !this.#heavy?.isInUse && this.#busyMs < TOO_SLOW && this.#isLight(bytes)
  }

  #isLight(bytes: Uint8Array): boolean {
    const size = this.#options.size()
    const most = this.#light?.isPrepared ? BUILT_DOCUMENT : LIGHT_DOCUMENT
    return size <= most && bytes.byteLength * (size + bytes.byteLength) <= LIGHT_WORK
  }
}
