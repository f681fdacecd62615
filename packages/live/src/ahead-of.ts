import * as Y from 'yjs'

/** Whether the document holds text that somebody with this state vector lacks. Deletions do not show in a vector. */
export function isAheadOf(doc: Y.Doc, stateVector: Uint8Array): boolean {
  const theirs = Y.decodeStateVector(stateVector)
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(doc))) {
    if (clock > (theirs.get(client) ?? 0)) return true
  }
  return false
}
