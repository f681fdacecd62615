import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

const idBytes = 16
const slotBytes = 4
const macBytes = 16

/** The key of the codes, derived from the secret that signs sessions, so that neither helps to forge the other. */
export function checkInKeyOf(sessionSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sessionSecret, '', 'pilin check-in code', 32))
}

/** A code for a meeting or an activity and a slot of time: 48 characters that can stand in an address. */
export function signCheckInCode(key: Buffer, id: string, slot: number): string {
  const payload = Buffer.alloc(idBytes + slotBytes)
  payload.write(id.replaceAll('-', ''), 'hex')
  payload.writeUInt32BE(slot, idBytes)
  return Buffer.concat([payload, macOf(key, payload)]).toString('base64url')
}

/** What a code says, or null when it is not one of ours. */
export function readCheckInCode(key: Buffer, code: string): { id: string; slot: number } | null {
  const bytes = Buffer.from(code, 'base64url')
  if (bytes.length !== idBytes + slotBytes + macBytes) return null
  const payload = bytes.subarray(0, idBytes + slotBytes)
  if (!timingSafeEqual(bytes.subarray(idBytes + slotBytes), macOf(key, payload))) return null
  const hex = payload.toString('hex', 0, idBytes)
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { id, slot: payload.readUInt32BE(idBytes) }
}

function macOf(key: Buffer, payload: Buffer): Buffer {
  return createHmac('sha256', key).update(payload).digest().subarray(0, macBytes)
}
