import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatStretch, minutesSpent, secondsOver, secondsSpent } from './running.ts'

const now = new Date('2026-11-06T01:10:00Z')
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000)

describe('a topic', () => {
  it.each([
    ['that nobody has begun has taken nothing', 0, null, 0],
    ['that is over has taken what it took', 754, null, 754],
    ['under way takes on', 0, before(65), 65],
    ['that was returned to adds up', 600, before(65), 665],
    ['is not under way before it begins, whatever the clocks say', 600, before(-5), 600],
  ])('%s', (_sentence, spentSeconds, runningSince, seconds) => {
    expect(secondsSpent({ spentSeconds, runningSince }, now)).toBe(seconds)
  })

  it.each([
    ['as long as planned is in time', 1200, 20, 0],
    ['a second more is over', 1201, 20, 1],
    ['less is in time', 30, 1, 0],
  ])('%s', (_sentence, spent, planned, over) => {
    expect(secondsOver(spent, planned)).toBe(over)
  })
})

it.each([
  [0, '00:00', 0],
  [59, '00:59', 1],
  [60, '01:00', 1],
  [61, '01:01', 2],
  [3600, '60:00', 60],
  [7265, '121:05', 122],
])('%d seconds are %s on the clock and %d minutes in the record', (seconds, clock, minutes) => {
  expect([formatStretch(seconds), minutesSpent(seconds)]).toEqual([clock, minutes])
})

it('what is over and what was planned are together what was spent', () => {
  const seconds = fc.integer({ min: 0, max: 100_000 })
  fc.assert(
    fc.property(seconds, fc.integer({ min: 1, max: 480 }), (spent, planned) => {
      expect(Math.min(spent, planned * 60) + secondsOver(spent, planned)).toBe(spent)
    }),
  )
})
