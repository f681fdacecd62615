/**
 * The bytes of a binary field, however the transport delivered it (browser: `ArrayBuffer`; Node: `Buffer`).
 * Anything else gives `undefined`.
 */
export function bytesOf(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  return undefined
}

/** The shape to send: a buffer of exactly these bytes, which every parser takes as binary. */
export function wireBytes(bytes: Uint8Array): ArrayBuffer {
  // Not `slice`: that of a Node `Buffer`, as the database gives it, shares the memory of its neighbours.
  return new Uint8Array(bytes).buffer
}
