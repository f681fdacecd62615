import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkInWindow,
  lateMinutesOf,
  slotHolds,
  slotMilliseconds,
  slotOf,
  untilNextSlot,
} from './check-in.ts'

const startsAt = new Date('2026-11-06T01:00:00Z')
const endsAt = new Date('2026-11-06T03:00:00Z')
const at = (time: string) => new Date(`2026-11-06T${time}Z`)

describe('one can check in', () => {
  const planned = { startsAt, endsAt, startedAt: null, endedAt: null }
  const opened = { ...planned, startedAt: at('01:10:00') }
  it.each([
    ['not a second before half an hour ahead', planned, '00:29:59', 'EARLY'],
    ['from half an hour ahead', planned, '00:30:00', 'OPEN'],
    ['while it goes on', opened, '02:00:00', 'OPEN'],
    ['until the planned end', planned, '03:00:00', 'OPEN'],
    ['not after it, when nobody opened the meeting', planned, '03:00:01', 'OVER'],
    ['after it, when the meeting was opened and goes on', opened, '05:59:59', 'OPEN'],
    ['but not all night', opened, '06:00:01', 'OVER'],
    ['not once it was ended, however early', { ...opened, endedAt: at('02:00:00') }, '02:00:01', 'OVER'],
  ] as const)('%s', (_sentence, times, time, window) => {
    expect(checkInWindow(times, at(time))).toBe(window)
  })
})

describe('lateness', () => {
  it.each([
    ['long before is in time', '00:31:00', 0],
    ['on the minute is in time', '01:00:00', 0],
    ['within the first minute is in time', '01:00:59', 0],
    ['a whole minute is one', '01:01:00', 1],
    ['parts of minutes do not count', '01:12:59', 12],
  ])('%s', (_sentence, time, minutes) => {
    expect(lateMinutesOf(startsAt, at(time))).toBe(minutes)
  })
})

describe('a code', () => {
  it.each([
    ['holds in its own half minute', 0, true],
    ['and in the next one', 1, true],
    ['and no longer', 2, false],
    ['and not before its time', -1, false],
  ])('%s', (_sentence, later, holds) => {
    const now = new Date(startsAt.getTime() + later * slotMilliseconds)
    expect(slotHolds(slotOf(startsAt), now)).toBe(holds)
  })

  it('changes exactly when it says', () => {
    fc.assert(
      fc.property(fc.date({ min: at('00:00:00'), max: at('23:59:59'), noInvalidDate: true }), (now) => {
        const left = untilNextSlot(now)
        expect(left > 0 && left <= slotMilliseconds).toBe(true)
        expect(slotOf(new Date(now.getTime() + left))).toBe(slotOf(now) + 1)
        expect(slotOf(new Date(now.getTime() + left - 1))).toBe(slotOf(now))
      }),
    )
  })
})
