import { checkStructs } from './check-structs.ts'
import { type DecodedUpdate, decodeUpdate } from './decode-update.ts'
import { MAX_UPDATE_BYTES, type Refused, refused } from './protocol.ts'
import type { Asked } from './update-gate.ts'

/** Whose ids an author may write under. */
export type Owns = (author: string, client: number) => boolean

export type UpdateCheck = { ok: true; decoded: DecodedUpdate; clients: number[] } | Refused

/** Reads an update and judges all that can be judged before it is tried. `stateOf` is the document's, by client id. */
export function checkUpdate(
  { author, bytes }: Asked,
  stateOf: (client: number) => number,
  owns: Owns,
): UpdateCheck {
  if (bytes.byteLength > MAX_UPDATE_BYTES) return refused('too-large')
  const decoded = decodeUpdate(bytes)
  if (decoded === undefined) return refused('malformed')
  const check = checkStructs(decoded, stateOf, (client) => owns(author, client))
  return check.ok ? { ok: true, decoded, clients: check.clients } : refused(check.code)
}
