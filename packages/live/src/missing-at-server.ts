import * as Y from 'yjs'
import { bytesOf } from './bytes.ts'
import type { JoinAccepted } from './protocol.ts'

/**
 * What the document holds and the server lacks, as one update; `undefined` when that is nothing.
 * `served` is how far each client's text has come from the server: a frame may overtake the answer to a join,
 * and text that the server sent must not be sent back (it is not ours to send).
 * `mayDelete` says that deletions may be unsaved too: a state vector does not show them.
 */
export function missingAtServer(
  doc: Y.Doc,
  joined: JoinAccepted,
  served: ReadonlyMap<number, number>,
  mayDelete: boolean,
): Uint8Array | undefined {
  const theirs = Y.decodeStateVector(bytesOf(joined.stateVector) ?? new Uint8Array([0]))
  for (const [client, clock] of served) theirs.set(client, Math.max(clock, theirs.get(client) ?? 0))
  const ours = Y.decodeStateVector(Y.encodeStateVector(doc))
  const ahead = [...ours].some(([client, clock]) => clock > (theirs.get(client) ?? 0))
  if (!ahead && !(mayDelete && ours.size > 0)) return undefined
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(theirs))
}
