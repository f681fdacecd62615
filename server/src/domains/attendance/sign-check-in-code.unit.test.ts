import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkInKeyOf, readCheckInCode, signCheckInCode } from './sign-check-in-code.ts'

const key = checkInKeyOf('a secret of at least thirty-two characters')
const slot = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('a code', () => {
  it('says what was signed, in 48 characters that may stand in an address', () => {
    fc.assert(
      fc.property(fc.uuid(), slot, (meetingId, number) => {
        const code = signCheckInCode(key, meetingId, number)
        expect(code).toMatch(/^[\w-]{48}$/)
        expect(readCheckInCode(key, code)).toEqual({ id: meetingId, slot: number })
      }),
    )
  })

  it('is not ours when any of its characters is another', () => {
    const code = signCheckInCode(key, '0199aaaa-0000-7000-8000-000000000001', 58_000_000)
    for (let index = 0; index < code.length; index++) {
      const other = code[index] === 'A' ? 'B' : 'A'
      expect(readCheckInCode(key, code.slice(0, index) + other + code.slice(index + 1))).toBeNull()
    }
  })

  it('is not ours when another secret has signed it', () => {
    const code = signCheckInCode(key, '0199aaaa-0000-7000-8000-000000000001', 58_000_000)
    expect(readCheckInCode(checkInKeyOf('another secret of thirty-two characters'), code)).toBeNull()
  })

  it.each(['', 'x', 'A'.repeat(47), 'A'.repeat(48), 'A'.repeat(64), '签到'])('%j is none', (text) => {
    expect(readCheckInCode(key, text)).toBeNull()
  })
})
