import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, anyPeriod } from '../../test/arbitraries.ts'
import { addDays, addMonths, asCivilDate } from './civil-date.ts'
import { monthsIn, periodOf } from './period.ts'

describe('a calendar period', () => {
  it.each([
    ['a month', 'MONTH', '2026-11-06', '2026-11-01', '2026-11-30', '2026年11月'],
    ['February of a leap year', 'MONTH', '2024-02-29', '2024-02-01', '2024-02-29', '2024年2月'],
    ['February of a common year', 'MONTH', '2026-02-01', '2026-02-01', '2026-02-28', '2026年2月'],
    ['the first quarter', 'QUARTER', '2026-03-31', '2026-01-01', '2026-03-31', '2026年第一季度'],
    ['the second quarter', 'QUARTER', '2026-04-01', '2026-04-01', '2026-06-30', '2026年第二季度'],
    ['the third quarter', 'QUARTER', '2026-08-15', '2026-07-01', '2026-09-30', '2026年第三季度'],
    ['the last quarter', 'QUARTER', '2026-12-31', '2026-10-01', '2026-12-31', '2026年第四季度'],
    ['the first half', 'HALF_YEAR', '2026-06-30', '2026-01-01', '2026-06-30', '2026年上半年'],
    ['the second half', 'HALF_YEAR', '2026-07-01', '2026-07-01', '2026-12-31', '2026年下半年'],
    ['a year', 'YEAR', '2026-01-01', '2026-01-01', '2026-12-31', '2026年'],
  ] as const)('%s', (_sentence, kind, day, startsOn, endsOn, label) => {
    expect(periodOf(kind, asCivilDate(day))).toEqual({ period: kind, startsOn, endsOn, label })
  })

  it('contains its day, has its length, and the next begins the day after', () => {
    fc.assert(
      fc.property(anyPeriod, anyDay, (kind, day) => {
        const { startsOn, endsOn, label } = periodOf(kind, day)
        expect(startsOn <= day && day <= endsOn).toBe(true)
        expect(addDays(endsOn, 1)).toBe(addMonths(startsOn, monthsIn(kind)))
        const next = periodOf(kind, addDays(endsOn, 1))
        expect(next.startsOn).toBe(addDays(endsOn, 1))
        expect(next.label).not.toBe(label)
      }),
    )
  })
})
