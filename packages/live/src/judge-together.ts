import { createDecoder } from 'lib0/decoding'
import * as Y from 'yjs'
import { checkUpdate, type Owns } from './check-update.ts'
import type { DecodedUpdate } from './decode-update.ts'
import { isTooDeep } from './nesting.ts'
import type { Asked, Verdict, Vet } from './update-gate.ts'

/** What updates are tried on, and what else is asked of them. */
export type Trial = {
  doc: Y.Doc
  owns: Owns
  vet: Vet | undefined
  /** Whether the document may grow by so many bytes. */
  fits: (bytes: number) => boolean
  /** By `performance.now()`: what is not begun by then is left, so that nobody waits for a long run. */
  until: number
}

/**
 * Tries updates one after another in one transaction: what Yjs does around a transaction costs more than a keystroke.
 * The verdicts on the first of them, as far as each brings only new text, which is then stored as it was sent; an
 * update that repeats something ends the run before it is tried, and so does the time that a run has. `undefined`:
 * the document is spoilt, and nobody can say by which.
 */
export function judgeTogether(asked: readonly Asked[], trial: Trial): Verdict[] | undefined {
  const { doc, vet } = trial
  const verdicts: Verdict[] = []
  let seen: Y.Transaction | undefined
  try {
    Y.transact(doc, (transaction) => {
      seen = transaction
      for (const one of asked) {
        if (verdicts.length > 0 && performance.now() > trial.until) return
        const verdict = tryOne(one, trial, transaction)
        if (verdict === undefined) return
        verdicts.push(verdict)
      }
    })
  } catch {
    return undefined
  }
  if (seen === undefined || isTooDeep(seen)) return undefined
  // Also what brings nothing new may leave a part in the document that does not belong there.
  return vet === undefined || vet(doc, seen) ? verdicts : undefined
}

/** `undefined`, and untried, when it repeats something or does not surely fit. Throws when it spoils the document. */
function tryOne(one: Asked, { doc, owns, fits }: Trial, transaction: Y.Transaction): Verdict | undefined {
  const stateOf = (client: number) => Y.getState(doc.store, client)
  const check = checkUpdate(one, stateOf, owns)
  if (!check.ok) return check
  const { bytes } = one
  const { decoded } = check
  if (!isAllNew(decoded, stateOf) || !fits(bytes.byteLength)) return undefined
  const deleted = deletions(transaction, decoded)
  Y.readUpdate(createDecoder(bytes), doc)
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('something is missing')
  const isNew = decoded.structs.length > 0 || deletions(transaction, decoded) > deleted
  // A copy: the bytes may be a part of all that the socket has read.
  return { ok: true, bytes: isNew ? new Uint8Array(bytes) : undefined, clients: isNew ? check.clients : [] }
}

/** Each client's structs go on where the document ends; that they do not leave a gap has been checked. */
function isAllNew({ structs }: DecodedUpdate, stateOf: (client: number) => number): boolean {
  let current: number | undefined
  for (const { id } of structs) {
    if (id.client !== current && id.clock !== stateOf(id.client)) return false
    current = id.client
  }
  return true
}

/** How many deletions of the clients of this update the transaction has seen so far. */
function deletions({ deleteSet }: Y.Transaction, { ds }: DecodedUpdate): number {
  let count = 0
  for (const client of ds.clients.keys()) count += deleteSet.clients.get(client)?.length ?? 0
  return count
}
