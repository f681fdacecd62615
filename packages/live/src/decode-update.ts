import { type Decoder, hasContent } from 'lib0/decoding'
import * as Y from 'yjs'

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

let lastDecoder: Decoder | undefined

/** Remembers its reader: Yjs itself does not notice bytes after the end of an update. */
class WatchedDecoder extends Y.UpdateDecoderV1 {
  constructor(decoder: Decoder) {
    super(decoder)
    lastDecoder = decoder
  }
}

/**
 * Reads a V1 update strictly, without applying it; `undefined` for anything else. V2 is not accepted anywhere:
 * its run-length encoding lets 25 bytes claim twenty million structs. In V1 each struct costs bytes,
 * so the work is bounded by the frame's size.
 */
export function decodeUpdate(bytes: Uint8Array): DecodedUpdate | undefined {
  try {
    const decoded = Y.decodeUpdateV2(bytes, WatchedDecoder)
    return lastDecoder !== undefined && !hasContent(lastDecoder) ? decoded : undefined
  } catch {
    return undefined
  } finally {
    lastDecoder = undefined
  }
}
