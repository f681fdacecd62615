import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay } from '../../test/arbitraries.ts'
import { firstMessage } from '../../test/first-message.ts'
import { asCivilDate, asCivilMonth, lastDay, monthOf } from './civil-date.ts'
import {
  civilDateOf,
  civilMonthOf,
  civilTime,
  civilTimeOf,
  formatClock,
  formatDay,
  formatDayAndClock,
  formatFullDay,
  formatMonth,
  instantOf,
  monthSpan,
} from './shanghai.ts'

describe('civil time in Shanghai', () => {
  it.each([
    ['the new year begins at 16:00 UTC', '2026-12-31T16:00:00Z', '2027-01-01', '00:00'],
    ['a second before it is still the old year', '2026-12-31T15:59:59Z', '2026-12-31', '23:59'],
    ['the leap day begins', '2024-02-28T16:00:00Z', '2024-02-29', '00:00'],
    ['the leap day ends', '2024-02-29T15:59:59.999Z', '2024-02-29', '23:59'],
    ['no summer time in July', '2026-07-01T06:30:00Z', '2026-07-01', '14:30'],
  ])('%s', (_sentence, utc, date, time) => {
    const instant = new Date(utc)
    expect([civilDateOf(instant), civilTimeOf(instant)]).toEqual([date, time])
    expect(civilMonthOf(instant)).toBe(date.slice(0, 7))
  })

  it.each(['24:00', '9:00', '12:60', '12:00:00', '', 'noon'])('%s is not a time', (time) => {
    expect(() => instantOf(asCivilDate('2026-11-06'), time)).toThrow(RangeError)
    expect(civilTime.safeParse(time).success).toBe(false)
  })

  it('asks for a missing time and explains a wrong one', () => {
    expect(firstMessage(civilTime, '')).toBe(': 请选择时间。')
    expect(firstMessage(civilTime, undefined)).toBe(': 请选择时间。')
    expect(firstMessage(civilTime, '25:00')).toContain('没有这个时间')
  })

  it('throws on an invalid instant', () => {
    expect(() => civilDateOf(new Date(Number.NaN))).toThrow(RangeError)
  })

  it('a month runs from midnight to midnight, half open', () => {
    expect(monthSpan(asCivilMonth('2026-12'))).toEqual({
      from: new Date('2026-11-30T16:00:00Z'),
      to: new Date('2026-12-31T16:00:00Z'),
    })
  })

  it('there and back for any day and minute', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(23), fc.nat(59), (date, hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const instant = instantOf(date, time)
        expect([civilDateOf(instant), civilTimeOf(instant)]).toEqual([date, time])
        const { from, to } = monthSpan(monthOf(date))
        expect(from <= instant && instant < to).toBe(true)
        expect(civilDateOf(new Date(to.getTime() - 1))).toBe(lastDay(monthOf(date)))
      }),
    )
  })
})

it('writes dates as readers expect them', () => {
  const instant = new Date('2026-11-06T06:30:00Z')
  expect(formatDay(asCivilDate('2026-11-06'))).toBe('11月6日 星期五')
  expect(formatDay(asCivilDate('2027-01-03'))).toBe('1月3日 星期日')
  expect(formatMonth(asCivilMonth('2026-11'))).toBe('2026年11月')
  expect(formatMonth(asCivilMonth('2027-01'))).toBe('2027年1月')
  expect(formatClock(instant)).toBe('14:30')
  expect(formatDayAndClock(instant)).toBe('11月6日 14:30')
  expect(formatFullDay(asCivilDate('2026-11-06'))).toBe('2026年11月6日')
})
