import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay } from '../../test/arbitraries.ts'
import { firstMessage } from '../../test/first-message.ts'
import { addDays, asCivilDate } from '../calendar/civil-date.ts'
import { isOverdue, resolutionNumber } from './numbering.ts'
import { closeActionItemInput } from './schemas.ts'

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

describe('an action item', () => {
  it.each([
    ['is in time on its day', '2026-12-31', '2026-12-31', 'OPEN', false],
    ['is late the day after, in the new year', '2026-12-31', '2027-01-01', 'OPEN', true],
    ['is late after the leap day', '2024-02-29', '2024-03-01', 'OPEN', true],
    ['is not late once closed', '2026-12-31', '2027-01-01', 'CLOSED', false],
    ['without a day is never late', null, '2027-01-01', 'OPEN', false],
  ] as const)('%s', (_sentence, dueOn, today, state, late) => {
    expect(isOverdue(dueOn === null ? null : asCivilDate(dueOn), asCivilDate(today), state)).toBe(late)
  })

  it('once late stays late until it is closed', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3, max: 1000 }), (dueOn, n) => {
        expect(isOverdue(dueOn, addDays(dueOn, n), 'OPEN')).toBe(n > 0)
        expect(isOverdue(dueOn, addDays(dueOn, n), 'CLOSED')).toBe(false)
      }),
    )
  })

  it('is closed with a note', () => {
    const actionItemId = '0198b1d0-7c00-7000-8000-000000000001'
    expect(firstMessage(closeActionItemInput, { actionItemId, note: '' })).toBe('note: 请填写办结情况。')
    expect(firstMessage(closeActionItemInput, { actionItemId, note: '已修好' })).toBeUndefined()
  })
})
