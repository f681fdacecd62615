import { writeVarUint } from 'lib0/encoding'
import * as Y from 'yjs'

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]
type Deletion = { client: number; clock: number; len: number }

/** A UTF-16 unit takes at most three bytes, a deletion at most sixteen; both leave room for the frame. */
const BYTES_PER_UNIT = 3
const BYTES_PER_DELETION = 16

/**
 * Cuts an update that is larger than one frame into several that can be applied one after the other:
 * first the text in the order of its clocks, then the deletions. A single piece of content that cannot be cut
 * stays as it is.
 */
export function splitUpdate(update: Uint8Array, maxBytes: number): Uint8Array[] {
  if (update.byteLength <= maxBytes) return [update]
  const room = Math.floor(maxBytes * 0.9)
  const { structs, ds } = Y.decodeUpdate(update)
  const parts: Uint8Array[] = []
  let part: Struct[] = []
  let size = 0
  for (const struct of structs.flatMap((whole) => cut(whole, Math.floor(room / BYTES_PER_UNIT / 2)))) {
    const bytes = encode([struct], []).byteLength
    if (size + bytes > room && part.length > 0) {
      parts.push(encode(part, []))
      part = []
      size = 0
    }
    part.push(struct)
    size += bytes
  }
  if (part.length > 0) parts.push(encode(part, []))
  const deletions: Deletion[] = []
  for (const [client, items] of ds.clients)
    for (const { clock, len } of items) deletions.push({ client, clock, len })
  const perPart = Math.floor(room / BYTES_PER_DELETION)
  for (let i = 0; i < deletions.length; i += perPart) parts.push(encode([], deletions.slice(i, i + perPart)))
  return parts
}

/** Cuts a long text into items as Yjs itself would have split it, never inside a surrogate pair. */
function cut(struct: Struct, maxUnits: number): Struct[] {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return [struct]
  const { str } = struct.content
  const pieces: Struct[] = []
  for (let start = 0; start < str.length; ) {
    let end = Math.min(str.length, start + maxUnits)
    if (end < str.length && isHighSurrogate(str.charCodeAt(end - 1))) end--
    pieces.push(pieceOf(struct, start, str.slice(start, end)))
    start = end
  }
  return pieces
}

function pieceOf(item: Y.Item, offset: number, text: string): Y.Item {
  const { client, clock } = item.id
  const origin = offset === 0 ? item.origin : Y.createID(client, clock + offset - 1)
  const content = new Y.ContentString(text)
  const id = Y.createID(client, clock + offset)
  return new Y.Item(id, null, origin, null, item.rightOrigin, item.parent, item.parentSub, content)
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function encode(structs: readonly Struct[], deletions: readonly Deletion[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const rest = encoder.restEncoder
  const sections = groupByClient(structs)
  writeVarUint(rest, sections.length)
  for (const { client, items } of sections) {
    writeVarUint(rest, items.length)
    encoder.writeClient(client)
    writeVarUint(rest, items[0]?.id.clock ?? 0)
    for (const item of items) item.write(encoder, 0)
  }
  const deleted = groupByClient(deletions.map((deletion) => ({ ...deletion, id: deletion })))
  writeVarUint(rest, deleted.length)
  for (const { client, items } of deleted) {
    writeVarUint(rest, client)
    writeVarUint(rest, items.length)
    for (const { clock, len } of items) {
      writeVarUint(rest, clock)
      writeVarUint(rest, len)
    }
  }
  return encoder.toUint8Array()
}

/** Neighbours of one client together; in an update each client has one section. */
function groupByClient<T extends { id: { client: number } }>(
  items: readonly T[],
): { client: number; items: T[] }[] {
  const sections: { client: number; items: T[] }[] = []
  for (const item of items) {
    const last = sections[sections.length - 1]
    if (last?.client === item.id.client) last.items.push(item)
    else sections.push({ client: item.id.client, items: [item] })
  }
  return sections
}
