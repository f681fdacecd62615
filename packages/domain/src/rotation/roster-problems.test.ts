import { describe, expect, it } from 'vitest'
import { addDays, asCivilDate } from '../calendar/civil-date.ts'
import type { Period } from '../calendar/period.ts'
import { type Roster, rosterProblems, termOn } from './roster.ts'

const south = { personId: 'south-secretary', unitId: 'south' }
const north = { personId: 'north-secretary', unitId: 'north' }

function roster(period: Period, startsOn: string, endsOn: string | null = null, id = 'r'): Roster {
  const end = endsOn === null ? null : asCivilDate(endsOn)
  return { id, startsOn: asCivilDate(startsOn), endsOn: end, period, holders: [south, north] }
}

describe('problems between rosters', () => {
  it.each([
    ['none when one follows the other', ['2026-01-01', '2026-06-30'], ['2026-07-01', null], []],
    [
      'a gap of one day',
      ['2026-01-01', '2026-06-30'],
      ['2026-07-02', null],
      [['GAP', '2026-07-01', '2026-07-01']],
    ],
    [
      'an overlap of one day',
      ['2026-01-01', '2026-06-30'],
      ['2026-06-30', null],
      [['OVERLAP', '2026-06-30', '2026-06-30']],
    ],
    [
      'two open rosters overlap for ever',
      ['2026-01-01', null],
      ['2027-01-01', null],
      [['OVERLAP', '2027-01-01', null]],
    ],
    [
      'one inside the other',
      ['2026-01-01', null],
      ['2026-03-01', '2026-03-31'],
      [['OVERLAP', '2026-03-01', '2026-03-31']],
    ],
    [
      'a roster that ends before it starts is nothing',
      ['2026-01-01', '2025-01-01'],
      ['2026-03-01', null],
      [],
    ],
  ] as const)('%s', (_sentence, a, b, expected) => {
    const rosters = [roster('MONTH', b[0], b[1], 'b'), roster('MONTH', a[0], a[1], 'a')]
    expect(rosterProblems(rosters).map(({ kind, from, to }) => [kind, from, to])).toEqual(expected)
  })

  it('a long roster bridges what looks like a gap', () => {
    const rosters = [
      roster('MONTH', '2026-01-01', '2026-12-31', 'long'),
      roster('MONTH', '2026-02-01', '2026-02-28', 'short'),
      roster('MONTH', '2027-01-01', null, 'after'),
    ]
    expect(rosterProblems(rosters).map(({ rosterIds }) => rosterIds)).toEqual([['long', 'short']])
    expect(termOn(rosters, addDays(asCivilDate('2026-02-28'), 1))?.rosterId).toBe('long')
  })
})
