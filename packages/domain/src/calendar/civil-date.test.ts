import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay } from '../../test/arbitraries.ts'
import {
  addDays,
  addMonths,
  asCivilDate,
  asCivilMonth,
  civilDate,
  civilMonth,
  daysBetween,
  firstDay,
  lastDay,
  monthOf,
  nextMonth,
  previousMonth,
  weekday,
} from './civil-date.ts'

describe('a civil date', () => {
  it.each([
    ['a leap day in a leap year is a day', '2024-02-29', true],
    ['29 February of a common year is not', '2026-02-29', false],
    ['2000 was a leap year', '2000-02-29', true],
    ['1900 was not', '1900-02-29', false],
    ['2100 will not be', '2100-02-29', false],
    ['the first day of the range', '1900-01-01', true],
    ['the day before the range', '1899-12-31', false],
    ['the last day of the range', '2200-12-31', true],
    ['the day after the range', '2201-01-01', false],
    ['31 April does not exist', '2026-04-31', false],
    ['there is no month 13', '2026-13-01', false],
    ['there is no day 0', '2026-01-00', false],
    ['figures without a leading zero', '2026-1-1', false],
    ['a date with a time', '2026-01-01T00:00', false],
    ['a date followed by a line break', '2026-01-01\n', false],
    ['nothing', '', false],
  ])('%s: %s', (_sentence, text, accepted) => {
    expect(civilDate.safeParse(text).success).toBe(accepted)
    if (accepted) expect(asCivilDate(text)).toBe(text)
    else expect(() => asCivilDate(text)).toThrow(RangeError)
  })

  it.each([
    ['a month of the range', '2026-11', true],
    ['month 0', '2026-00', false],
    ['month 13', '2026-13', false],
    ['before the range', '1899-12', false],
    ['after the range', '2201-01', false],
  ])('month: %s: %s', (_sentence, text, accepted) => {
    expect(civilMonth.safeParse(text).success).toBe(accepted)
    if (accepted) expect(asCivilMonth(text)).toBe(text)
    else expect(() => asCivilMonth(text)).toThrow(RangeError)
  })

  it('asks for a missing date and explains a wrong one', () => {
    expect(civilDate.safeParse('').error?.issues[0]?.message).toBe('请选择日期。')
    expect(civilDate.safeParse(undefined).error?.issues[0]?.message).toBe('请选择日期。')
    expect(civilDate.safeParse('2026-02-30').error?.issues[0]?.message).toContain('没有这个日期')
    expect(civilMonth.safeParse('').error?.issues[0]?.message).toBe('请选择月份。')
    expect(civilMonth.safeParse('2026-14').error?.issues[0]?.message).toContain('没有这个月份')
  })
})

describe('arithmetic', () => {
  it.each([
    ['the year ends', '2026-12-31', 1, '2027-01-01'],
    ['back over the year end', '2027-01-01', -1, '2026-12-31'],
    ['into a leap day', '2024-02-28', 1, '2024-02-29'],
    ['past February of a common year', '2026-02-28', 1, '2026-03-01'],
    ['out of the range of input', '2200-12-31', 1, '2201-01-01'],
  ])('days: %s', (_sentence, from, n, to) => {
    expect(addDays(asCivilDate(from), n)).toBe(to)
  })

  it.each([
    ['the 31st becomes the last day of a short month', '2026-01-31', 1, '2026-02-28'],
    ['or the leap day', '2024-01-31', 1, '2024-02-29'],
    ['over the year end', '2026-11-30', 3, '2027-02-28'],
    ['backwards', '2026-03-31', -1, '2026-02-28'],
    ['a year from a leap day', '2024-02-29', 12, '2025-02-28'],
  ])('months: %s', (_sentence, from, n, to) => {
    expect(addMonths(asCivilDate(from), n)).toBe(to)
  })

  it('refuses to leave the calendar', () => {
    expect(() => addMonths(asCivilDate('2200-01-01'), 12 * 8000)).toThrow(RangeError)
  })

  it.each([
    ['2026-12', '2026-12-01', '2026-12-31', '2027-01', '2026-11'],
    ['2024-02', '2024-02-01', '2024-02-29', '2024-03', '2024-01'],
    ['2027-01', '2027-01-01', '2027-01-31', '2027-02', '2026-12'],
  ])('month %s runs from %s to %s, then %s, before it %s', (text, first, last, next, previous) => {
    const month = asCivilMonth(text)
    expect([firstDay(month), lastDay(month), nextMonth(month), previousMonth(month)]).toEqual([
      first,
      last,
      next,
      previous,
    ])
  })

  it.each([
    ['2026-11-06', 5],
    ['2026-11-08', 7],
    ['2026-11-09', 1],
    ['2024-02-29', 4],
  ])('%s is weekday %i', (text, expected) => {
    expect(weekday(asCivilDate(text))).toBe(expected)
  })

  it('holds for any day: adding and taking away, order, months', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        const moved = addDays(day, n)
        expect(daysBetween(day, moved)).toBe(n)
        expect(addDays(moved, -n)).toBe(day)
        expect(moved > day).toBe(n > 0)
        expect(((weekday(day) - 1 + (n % 7) + 7) % 7) + 1).toBe(weekday(moved))
        const month = monthOf(day)
        expect(firstDay(month) <= day && day <= lastDay(month)).toBe(true)
        expect(previousMonth(nextMonth(month))).toBe(month)
        expect(addDays(lastDay(month), 1)).toBe(firstDay(nextMonth(month)))
      }),
    )
  })
})
