import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowState, writingWindow } from './writing-window.ts'

const at = (text: string) => new Date(`${text}:00.000+08:00`)
const meeting = {
  startsAt: at('2026-11-06T09:00'),
  endsAt: at('2026-11-06T11:00'),
  endedAt: null,
  writingHours: 72,
  extendedUntil: null,
}

describe('the writing window', () => {
  it.each([
    ['opens a day before the start', {}, '2026-11-05T08:59', 'EARLY'],
    ['its beginning belongs to it', {}, '2026-11-05T09:00', 'OPEN'],
    ['is open three days after the end', {}, '2026-11-09T11:00', 'OPEN'],
    ['is over a minute later', {}, '2026-11-09T11:01', 'OVERDUE'],
    ['counts from when it was really ended', { endedAt: at('2026-11-06T15:00') }, '2026-11-09T14:00', 'OPEN'],
    ['ends sooner where the organization says so', { writingHours: 24 }, '2026-11-07T11:01', 'OVERDUE'],
    ['is as long as it was extended', { extendedUntil: at('2026-11-20T23:59') }, '2026-11-20T23:59', 'OPEN'],
    ['is never shortened by that', { extendedUntil: at('2026-11-07T00:00') }, '2026-11-08T00:00', 'OPEN'],
  ])('%s', (_sentence, given, now, state) => {
    expect(windowState(writingWindow({ ...meeting, ...given }), at(now))).toBe(state)
  })

  it('never closes before it opens, and an extension never takes time away', () => {
    const hours = fc.integer({ min: 1, max: 720 })
    const later = fc.option(fc.integer({ min: -1_000, max: 1_000 }), { nil: null })
    fc.assert(
      fc.property(hours, later, (writingHours, extension) => {
        const extendedUntil =
          extension === null ? null : new Date(meeting.endsAt.getTime() + extension * 3_600_000)
        const usual = writingWindow({ ...meeting, writingHours })
        const { opensAt, closesAt } = writingWindow({ ...meeting, writingHours, extendedUntil })
        expect(closesAt > opensAt).toBe(true)
        expect(closesAt >= usual.closesAt).toBe(true)
      }),
    )
  })
})
