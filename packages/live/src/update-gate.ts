import * as Y from 'yjs'
import { checkUpdate, type Owns } from './check-update.ts'
import type { ClientClaims } from './client-claims.ts'
import { judgeTogether } from './judge-together.ts'
import { isTooDeep } from './nesting.ts'
import { MAX_DOCUMENT_BYTES, type Refused, refused } from './protocol.ts'
import { ScratchDocument } from './scratch-document.ts'

/**
 * `bytes` are what to store and send, re-encoded where the update repeats something; `undefined` when the document holds all of it already.
 * `clients` are the ids written under.
 */
export type Verdict = { ok: true; bytes: Uint8Array | undefined; clients: readonly number[] } | Refused

/** An update and who answers for it. */
export type Asked = { readonly author: string; readonly bytes: Uint8Array }

/** A host's own check of what a document may hold (its editor's schema). Looks, never changes. */
export type Vet = (document: Y.Doc, change: Y.Transaction) => boolean

/**
 * Judges an update before it counts. A refusal changes nothing: an update that fails while being tried
 * costs a rebuild of the scratch document, and most hostile ones are refused before that.
 */
export class UpdateGate {
  readonly #owns: Owns
  readonly #vet: Vet | undefined
  readonly #scratch: ScratchDocument
  /** An upper bound of the document's size; exact only when it comes near the limit. */
  #size = 0

  constructor(claims: Pick<ClientClaims, 'owns'>, accepted: () => Iterable<Uint8Array>, vet?: Vet) {
    this.#owns = (author, client) => claims.owns(author, client)
    this.#vet = vet
    this.#scratch = new ScratchDocument(() => {
      const updates = [...accepted()]
      this.#size = updates.reduce((sum, update) => sum + update.byteLength, 0)
      return updates
    })
  }

  /** Builds the scratch document now, rather than with the first judgement. */
  prepare(): void {
    void this.#scratch.doc
  }

  /** Whether the scratch document is there; a refusal may have spoilt it. */
  get isPrepared(): boolean {
    return this.#scratch.isBuilt
  }

  /**
   * Judges updates in the order given; `decide` hears each verdict before what comes next may depend on it.
   * What is not begun `until` then, by `performance.now()`, is left and returned.
   */
  judgeAll<One extends Asked>(
    asked: readonly One[],
    decide: (one: One, verdict: Verdict) => void,
    until = Number.POSITIVE_INFINITY,
  ): readonly One[] {
    let rest = asked
    let together = true
    while (rest.length > 0 && (rest === asked || performance.now() <= until)) {
      let verdicts = together ? this.#judgeTogether(rest, until) : []
      if (verdicts === undefined) {
        // One of them is to blame, and nobody can say which: from here on each by itself.
        together = false
        this.#scratch.drop()
      }
      if (verdicts === undefined || verdicts.length === 0) verdicts = this.#judgeFirst(rest)
      for (const [index, verdict] of verdicts.entries()) decide(rest[index] as One, verdict)
      rest = rest.slice(verdicts.length)
    }
    return rest
  }

  judge(author: string, bytes: Uint8Array): Verdict {
    const check = checkUpdate({ author, bytes }, (client) => this.#scratch.stateOf(client), this.#owns)
    if (!check.ok) return check
    const applied = this.#scratch.apply(bytes)
    if (applied === undefined || isTooDeep(applied.transaction)) return this.#refuse('malformed')
    // Also what brings nothing new may leave a part in the scratch that does not belong there.
    if (this.#vet !== undefined && !this.#vet(this.#scratch.doc, applied.transaction))
      return this.#refuse('malformed')
    if (applied.bytes === undefined) return { ok: true, bytes: undefined, clients: [] }
    if (!this.#fits(applied.bytes.byteLength)) return this.#refuse('too-large')
    return { ok: true, bytes: applied.bytes, clients: check.clients }
  }

  /** Takes in what another node committed. */
  absorb(updates: readonly Uint8Array[]): void {
    this.#size += updates.reduce((sum, update) => sum + update.byteLength, 0)
    this.#scratch.absorb(updates)
  }

  /** Forgets what was tried; the next judgement starts from what counts. */
  reset(): void {
    this.#scratch.drop()
  }

  #judgeFirst([first]: readonly Asked[]): Verdict[] {
    return first === undefined ? [] : [this.judge(first.author, first.bytes)]
  }

  #judgeTogether(asked: readonly Asked[], until: number): Verdict[] | undefined {
    return judgeTogether(asked, {
      doc: this.#scratch.doc,
      owns: this.#owns,
      vet: this.#vet,
      fits: (bytes) => this.#grows(bytes),
      until,
    })
  }

  #grows(bytes: number): boolean {
    if (this.#size + bytes > MAX_DOCUMENT_BYTES) return false
    this.#size += bytes
    return true
  }

  #refuse(code: 'malformed' | 'too-large'): Refused {
    this.#scratch.drop()
    return refused(code)
  }

  #fits(added: number): boolean {
    this.#size += added
    if (this.#size <= MAX_DOCUMENT_BYTES) return true
    this.#size = Y.encodeStateAsUpdate(this.#scratch.doc).byteLength
    return this.#size <= MAX_DOCUMENT_BYTES
  }
}
