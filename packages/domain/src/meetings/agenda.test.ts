import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCivilDate } from '../calendar/civil-date.ts'
import { formatDayAndClock, instantOf } from '../calendar/shanghai.ts'
import { agendaTimes, overrunMinutes, plannedEnd } from './agenda.ts'

const at = (date: string, time: string) => instantOf(asCivilDate(date), time)
const items = (...minutes: number[]) =>
  minutes.map((plannedMinutes, index) => ({ id: `i${index}`, plannedMinutes }))

it('topics follow one another', () => {
  const times = agendaTimes(at('2026-11-06', '14:00'), items(15, 30))
  expect(
    times.map(({ id, startsAt, endsAt }) => [id, formatDayAndClock(startsAt), formatDayAndClock(endsAt)]),
  ).toEqual([
    ['i0', '11月6日 14:00', '11月6日 14:15'],
    ['i1', '11月6日 14:15', '11月6日 14:45'],
  ])
})

describe('overrun', () => {
  it.each([
    ['nothing planned fits', '2026-11-06', '14:00', '15:00', [], 0],
    ['exactly full fits', '2026-11-06', '14:00', '15:00', [30, 30], 0],
    ['one minute over', '2026-11-06', '14:00', '15:00', [30, 31], 1],
    ['over midnight at the year end', '2026-12-31', '23:00', '23:59', [90], 31],
    ['on a leap day', '2024-02-29', '09:00', '10:00', [480], 420],
  ])('%s', (_sentence, date, start, end, minutes, expected) => {
    const meeting = { startsAt: at(date, start), endsAt: at(date, end), items: items(...minutes) }
    expect(overrunMinutes(meeting)).toBe(expected)
  })

  it('counts a part of a minute as one', () => {
    const startsAt = at('2026-11-06', '14:00')
    expect(overrunMinutes({ startsAt, endsAt: new Date(startsAt.getTime() + 30_500), items: items(1) })).toBe(
      1,
    )
  })
})

it('any agenda tiles from the start to the planned end', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 480 }), { maxLength: 30 })
  fc.assert(
    fc.property(lengths, fc.nat(600), (minutes, length) => {
      const startsAt = at('2026-12-31', '22:00')
      const times = agendaTimes(startsAt, items(...minutes))
      let clock = startsAt
      for (const time of times) {
        expect(time.startsAt).toEqual(clock)
        clock = time.endsAt
      }
      expect(plannedEnd(startsAt, items(...minutes))).toEqual(clock)
      const endsAt = new Date(startsAt.getTime() + length * 60_000)
      const total = minutes.reduce((sum, each) => sum + each, 0)
      expect(overrunMinutes({ startsAt, endsAt, items: items(...minutes) })).toBe(Math.max(0, total - length))
    }),
  )
})
