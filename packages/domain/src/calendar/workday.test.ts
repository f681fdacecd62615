import { describe, expect, it } from 'vitest'
import { holidays2026 } from '../../test/holidays-2026.ts'
import { asCivilDate } from './civil-date.ts'
import { lastCoveredYear, workdayVerdict } from './workday.ts'

describe('what a day is', () => {
  it.each([
    ['an ordinary Friday', '2026-11-06', { kind: 'WORKDAY' }],
    ['an ordinary Saturday', '2026-11-07', { kind: 'WEEKEND' }],
    ['a weekday off', '2026-10-02', { kind: 'HOLIDAY', name: '国庆节' }],
    ['a weekend day within a holiday', '2026-10-03', { kind: 'HOLIDAY', name: '国庆节' }],
    ['a Saturday on which people work', '2026-10-10', { kind: 'MAKE_UP_WORKDAY', name: '国庆节' }],
    ['a weekday of a year that is not published', '2027-10-01', { kind: 'UNPUBLISHED' }],
    ['a Sunday of a year that is not published', '2027-10-03', { kind: 'UNPUBLISHED' }],
    ['the last day that is covered', '2026-12-31', { kind: 'WORKDAY' }],
  ])('%s', (_sentence, day, verdict) => {
    expect(workdayVerdict(asCivilDate(day), holidays2026)).toEqual(verdict)
  })

  it('knows a December day of an unpublished year from the next year’s paper', () => {
    const day = asCivilDate('2027-12-31')
    const days = new Map([[day, { kind: 'OFF' as const, name: '元旦' }]])
    expect(workdayVerdict(day, { years: new Set([2028]), days })).toEqual({ kind: 'HOLIDAY', name: '元旦' })
  })

  it('names the last year that is covered', () => {
    expect(lastCoveredYear(holidays2026)).toBe(2026)
    expect(lastCoveredYear({ years: new Set() })).toBeUndefined()
  })
})
