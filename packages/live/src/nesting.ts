import * as Y from 'yjs'
import { addedItems } from './added-items.ts'
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

type Struct = Y.Item | Y.GC | Y.Skip

/**
 * Whether items of an update nest deeper than allowed inside the update alone. Asked before it is applied: Yjs tells
 * every type above an item of each change, which takes the square of the depth.
 */
export function nestsTooDeep(structs: readonly Struct[]): boolean {
  const byClient = new Map<number, Struct[]>()
  for (const struct of structs) {
    const own = byClient.get(struct.id.client) ?? []
    byClient.set(struct.id.client, own)
    own.push(struct)
  }
  const find = (id: Y.ID | null) => structAt(byClient, id)
  const depths = new Map<Struct, number>()
  return structs.some((struct) => depthOf(struct, find, depths) > MAX_NESTING)
}

function structAt(byClient: ReadonlyMap<number, Struct[]>, id: Y.ID | null): Struct | undefined {
  const own = id === null ? undefined : byClient.get(id.client)
  const [first, last] = [own?.[0], own?.at(-1)]
  if (id === null || own === undefined || first === undefined || last === undefined) return undefined
  const isInside = first.id.clock <= id.clock && id.clock < last.id.clock + last.length
  return isInside ? own[Y.findIndexSS(own as Y.Item[], id.clock)] : undefined
}

function depthOf(
  struct: Struct,
  find: (id: Y.ID | null) => Struct | undefined,
  depths: Map<Struct, number>,
): number {
  const path: Y.Item[] = []
  let current: Struct | undefined = struct
  while (current instanceof Y.Item && !depths.has(current)) {
    // Also ends a circle, which only a forger can draw.
    depths.set(current, 0)
    path.push(current)
    const parent: unknown = current.parent
    current =
      find(current.origin) ?? find(current.rightOrigin) ?? find(parent instanceof Y.ID ? parent : null)
  }
  let depth = current === undefined ? 0 : (depths.get(current) ?? 0)
  for (const item of path.reverse()) {
    const parent: unknown = item.parent
    if (parent instanceof Y.ID) depth += 1
    depths.set(item, depth)
  }
  return depth
}

/** Whether the types that this transaction brought nest deeper than a renderer can bear. */
export function isTooDeep(transaction: Y.Transaction): boolean {
  for (const item of addedItems(transaction)) {
    if (item.content instanceof Y.ContentType && isTooDeepItem(item)) return true
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
