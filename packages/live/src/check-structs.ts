import * as Y from 'yjs'
import type { DecodedUpdate } from './decode-update.ts'
import { isTooDeepValue, nestsTooDeep } from './nesting.ts'
import type { RefusalCode } from './protocol.ts'

/** Far above what people type; clocks stay exact integers and nobody burns their own clock by accident. */
const MAX_CLOCK = 2 ** 40
const MAX_STRUCT_LENGTH = 2 ** 24

export type StructCheck = { ok: true; clients: number[] } | { ok: false; code: RefusalCode }

const malformed: StructCheck = { ok: false, code: 'malformed' }

/**
 * What can be judged before anything is applied: every struct under a client id that the sender owns, no gaps,
 * nothing that refers to what neither the document nor this update holds.
 * `clients` are the ids that the update writes under.
 */
export function checkStructs(
  update: DecodedUpdate,
  stateOf: (client: number) => number,
  mayUse: (client: number) => boolean,
): StructCheck {
  const ends = new Map<number, number>()
  let current: number | undefined
  for (const struct of update.structs) {
    const { client, clock } = struct.id
    if (client !== current) {
      // Yjs would keep only the last of two sections of one client, a gap would stay pending for ever.
      if (ends.has(client) || clock > stateOf(client)) return malformed
      if (!mayUse(client)) return { ok: false, code: 'foreign-client' }
      current = client
    }
    if (!isPlain(struct) || clock + struct.length > MAX_CLOCK) return malformed
    ends.set(client, clock + struct.length)
  }
  const known = (client: number) => Math.max(stateOf(client), ends.get(client) ?? 0)
  for (const struct of update.structs) {
    if (struct instanceof Y.Item && !dependenciesKnown(struct, known)) return malformed
  }
  for (const [client, deletions] of update.ds.clients) {
    const end = known(client)
    for (const { clock, len } of deletions) if (len < 1 || clock + len > end) return malformed
  }
  if (nestsTooDeep(update.structs)) return malformed
  return { ok: true, clients: [...ends.keys()] }
}

/** An ordinary struct: not empty, not absurdly long, no gap marker, no document inside the document. */
function isPlain(struct: DecodedUpdate['structs'][number]): boolean {
  if (struct instanceof Y.Skip || struct.length < 1 || struct.length > MAX_STRUCT_LENGTH) return false
  if (!(struct instanceof Y.Item)) return true
  const { content } = struct
  if (content instanceof Y.ContentDoc) return false
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return !isTooDeepValue(content.arr)
  if (content instanceof Y.ContentEmbed) return !isTooDeepValue(content.embed)
  if (content instanceof Y.ContentFormat) return !isTooDeepValue(content.value)
  return true
}

function dependenciesKnown(item: Y.Item, known: (client: number) => number): boolean {
  const parent: unknown = item.parent
  for (const id of [item.origin, item.rightOrigin, parent instanceof Y.ID ? parent : null]) {
    if (id === null) continue
    // Yjs does not look at references to the item's own client and fails half-way on a wrong one.
    const end = id.client === item.id.client ? item.id.clock : known(id.client)
    if (id.clock >= end) return false
  }
  return true
}
