import { expect, it } from 'vitest'
import { archiveNumber } from './archive-number.ts'

it('a number in the archive names year, retention and serial', () => {
  expect(archiveNumber(2026, 7)).toBe('WS·2026-D10-0007')
  expect(archiveNumber(2027, 12_345)).toBe('WS·2027-D10-12345')
  expect(() => archiveNumber(2026, 0)).toThrow(RangeError)
})
