import * as Y from 'yjs'
import { MAX_NESTING } from './protocol.ts'

/** Whether a plain value nests deeper than allowed. Iterative: the value is hostile. */
export function isTooDeepValue(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= MAX_NESTING; depth++) {
    const next: unknown[] = []
    for (const entry of level) {
      if (entry !== null && typeof entry === 'object' && !(entry instanceof Uint8Array)) {
        for (const child of Object.values(entry)) next.push(child)
      }
    }
    if (next.length === 0) return false
    level = next
  }
  return true
}

/** Whether the types that this transaction brought under these client ids nest deeper than a renderer can bear. */
export function isTooDeep(transaction: Y.Transaction, clients: readonly number[]): boolean {
  for (const client of clients) {
    const before = transaction.beforeState.get(client) ?? 0
    const structs = transaction.doc.store.clients.get(client)
    if (structs === undefined || transaction.afterState.get(client) === before) continue
    for (let i = Y.findIndexSS(structs, before); i < structs.length; i++) {
      const struct = structs[i]
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentType && isTooDeepItem(struct))
        return true
    }
  }
  return false
}

function isTooDeepItem(item: Y.Item): boolean {
  let current: Y.Item | null = item
  for (let depth = 0; current !== null; depth++) {
    if (depth >= MAX_NESTING) return true
    const parent: Y.Item['parent'] = current.parent
    current = parent instanceof Y.AbstractType ? parent._item : null
  }
  return false
}
