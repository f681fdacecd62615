import { writeVarUint } from 'lib0/encoding'
import * as Y from 'yjs'

/**
 * Items that all claim the beginning of the text. Yjs walks past every item of a lower client id for each of them,
 * so that frame and document multiply.
 */
export function conflictFrame(client: number, count: number, start = 0): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  writeVarUint(encoder.restEncoder, 1)
  writeVarUint(encoder.restEncoder, count)
  encoder.writeClient(client)
  writeVarUint(encoder.restEncoder, start)
  for (let i = 0; i < count; i++) {
    const id = Y.createID(client, start + i)
    const item = new Y.Item(id, null, null, null, null, null, null, new Y.ContentString('x'))
    // What decoding puts there for a text at the top of a document; the types know only of what is integrated.
    Object.assign(item, { parent: 'body' })
    item.write(encoder, 0)
  }
  writeVarUint(encoder.restEncoder, 0)
  return encoder.toUint8Array()
}
