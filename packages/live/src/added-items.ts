import * as Y from 'yjs'

/** The items that a transaction brought; of one that Yjs has merged with its neighbour, the whole. */
export function* addedItems({ doc, beforeState, afterState }: Y.Transaction): Generator<Y.Item> {
  for (const [client, clock] of afterState) {
    const before = beforeState.get(client) ?? 0
    const structs = doc.store.clients.get(client)
    if (structs === undefined || clock === before) continue
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index++) {
      const struct = structs[index]
      if (struct instanceof Y.Item) yield struct
    }
  }
}
