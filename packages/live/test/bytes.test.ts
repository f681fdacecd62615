import { describe, expect, it } from 'vitest'
import { bytesOf, wireBytes } from '../src/bytes.ts'

describe('bytes on the wire', () => {
  it.each([
    ['an array of bytes', Uint8Array.of(1, 2, 3)],
    ['a part of a larger one', Uint8Array.of(9, 1, 2, 3, 9).subarray(1, 4)],
    // As the database client makes them: out of memory that many share.
    ['a pooled buffer', Buffer.from('010203', 'hex')],
  ])('are exactly those given: %s', (_sentence, bytes) => {
    const sent = wireBytes(bytes)
    expect(new Uint8Array(sent)).toEqual(Uint8Array.of(1, 2, 3))
    expect(bytesOf(sent)).toEqual(Uint8Array.of(1, 2, 3))
    bytes[0] = 7
    expect(new Uint8Array(sent)[0]).toBe(1)
  })
})
