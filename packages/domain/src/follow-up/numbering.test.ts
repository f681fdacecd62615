import fc from 'fast-check'
import { expect, it } from 'vitest'
import { resolutionNumber } from './numbering.ts'

it('a resolution is cited by year and serial', () => {
  expect(resolutionNumber(2026, 3)).toBe('〔2026〕3号')
  expect(resolutionNumber(2027, 120)).toBe('〔2027〕120号')
  expect(() => resolutionNumber(2026, 0)).toThrow(RangeError)
})

it('two resolutions never share a number', () => {
  const parts = fc.tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 9999 }))
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      expect(resolutionNumber(...a) === resolutionNumber(...b)).toBe(a[0] === b[0] && a[1] === b[1])
    }),
  )
})
