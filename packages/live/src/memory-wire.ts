import { bytesOf, wireBytes } from './bytes.ts'

/** A copy as Node receives it: binary as `Buffer`. */
export function asNode(payload: unknown): unknown {
  return mapBytes(payload, (bytes) => Buffer.from(bytes))
}

/** A copy as a browser receives it: binary as `ArrayBuffer`. */
export function asBrowser(payload: unknown): unknown {
  return mapBytes(payload, wireBytes)
}

function mapBytes(payload: unknown, convert: (bytes: Uint8Array) => unknown): unknown {
  if (typeof payload !== 'object' || payload === null) return payload
  return Object.fromEntries(
    Object.entries(payload).map(([key, value]) => {
      const bytes = bytesOf(value)
      return [key, bytes === undefined ? value : convert(bytes)]
    }),
  )
}
