import type { ClientClaims } from './client-claims.ts'
import { refused } from './protocol.ts'
import type { Tasks } from './thread/tasks.ts'
import { OverBudgetError, type YjsThread } from './thread/thread.ts'
import type { Verdict } from './update-gate.ts'

/** Milliseconds for one update; an honest frame of 64 KiB takes a twentieth of it. */
const JUDGE_MS = 1_000
/** Milliseconds to build the scratch document of a large document. */
const OPEN_MS = 20_000
/** How often the scratch is built anew for one update, when those before it spoil it. */
const MAX_ATTEMPTS = 3

let rooms = 0

/** The gate of one room in the thread: for what could hold up the event loop. Judges in the order of asking. */
export class HeavyGate {
  readonly #room = ++rooms
  readonly #thread: YjsThread
  readonly #claims: ClientClaims
  readonly #accepted: () => Iterable<Uint8Array>
  #open = false
  #judging = 0

  constructor(thread: YjsThread, claims: ClientClaims, accepted: () => Iterable<Uint8Array>) {
    this.#thread = thread
    this.#claims = claims
    this.#accepted = accepted
  }

  /** Whether something is judged or held here, so that what comes next must come here too. */
  get isInUse(): boolean {
    return this.#open || this.#judging > 0
  }

  async judge(author: string, bytes: Uint8Array): Promise<Verdict> {
    this.#judging++
    try {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        this.#ensureOpen()
        const input = { room: this.#room, author, owned: this.#claims.ownedBy(author), bytes }
        const verdict = await this.#thread.run('judge', input, JUDGE_MS)
        if (verdict !== undefined) return verdict
        // An update before this one spoilt the scratch.
        this.#open = false
      }
      return refused('unavailable')
    } catch (error) {
      this.#open = false
      return refused(error instanceof OverBudgetError ? 'too-large' : 'unavailable')
    } finally {
      this.#judging--
    }
  }

  absorb(updates: readonly Uint8Array[]): void {
    if (this.#open) this.#tell('absorb', { room: this.#room, updates: [...updates] })
  }

  reset(): void {
    if (this.#open) this.#tell('drop', { room: this.#room })
    this.#open = false
  }

  #ensureOpen(): void {
    if (this.#open) return
    this.#open = true
    this.#tell('open', { room: this.#room, updates: [...this.#accepted()] })
  }

  #tell<Name extends 'open' | 'absorb' | 'drop'>(task: Name, input: Parameters<Tasks[Name]>[0]): void {
    // What fails here shows at the next judgement.
    this.#thread.run(task, input, OPEN_MS).catch(() => {})
  }
}
