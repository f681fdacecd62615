import { describe, expect, it } from 'vitest'
import { asCivilDate } from '../calendar/civil-date.ts'
import { instantOf } from '../calendar/shanghai.ts'
import { remindsOfReview } from './reminders.ts'

describe('a resolution that is to be looked at again on 20 November', () => {
  it.each([
    ['2026-11-19', '23:59', null, false],
    ['2026-11-20', '08:59', null, false],
    ['2026-11-20', '09:00', null, true],
    ['2026-12-04', '08:59', null, true],
    ['2026-12-04', '09:00', null, false],
    ['2026-11-20', '09:00', new Date('2026-11-18T02:00:00Z'), false],
  ] as const)('on %s at %s, looked at %s: reminded %s', (day, time, reviewedAt, expected) => {
    const review = { reviewOn: asCivilDate('2026-11-20'), reviewedAt }
    expect(remindsOfReview(review, instantOf(asCivilDate(day), time))).toBe(expected)
  })
})
