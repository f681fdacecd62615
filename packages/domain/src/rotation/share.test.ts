import { describe, expect, it } from 'vitest'
import { asCivilDate } from '../calendar/civil-date.ts'
import type { Roster } from './roster.ts'
import { gapsOf, inPercent } from './share.ts'

describe('shares in whole per cent, by largest remainder', () => {
  it.each([
    ['nobody', [], []],
    ['nothing counted', [0, 0], [0, 0]],
    ['one has all', [365], [100]],
    ['halves of an odd year', [184, 181], [50, 50]],
    ['thirds: the first gets the point that is left', [1, 1, 1], [34, 33, 33]],
    ['seven equal shares: two points are left', [1, 1, 1, 1, 1, 1, 1], [15, 15, 14, 14, 14, 14, 14]],
    ['the largest remainder, not the largest share', [500, 301, 199], [50, 30, 20]],
    ['hardly anything is rounded to nothing', [364, 1], [100, 0]],
  ])('%s', (_sentence, counts, percents) => {
    expect(inPercent(counts)).toEqual(percents)
  })
})

describe('days of a year without anybody', () => {
  const roster = (startsOn: string, endsOn: string | null): Roster => ({
    id: startsOn,
    startsOn: asCivilDate(startsOn),
    endsOn: endsOn === null ? null : asCivilDate(endsOn),
    period: 'MONTH',
    holders: [{ personId: 'p', unitId: 'u' }],
  })
  it.each([
    ['none under an open roster', [roster('2017-06-01', null)], []],
    ['the whole year where there is no roster', [], ['ALONE 2026-01-01 2026-12-31']],
    ['before the first', [roster('2026-03-01', null)], ['BEFORE 2026-01-01 2026-02-28']],
    ['after the last', [roster('2025-01-01', '2026-06-30')], ['AFTER 2026-07-01 2026-12-31']],
    ['the year after', [roster('2025-01-01', '2025-06-30')], ['AFTER 2026-01-01 2026-12-31']],
    ['the year before', [roster('2027-01-01', null)], ['BEFORE 2026-01-01 2026-12-31']],
    [
      'between two, in whatever order they come',
      [roster('2026-05-01', null), roster('2025-01-01', '2026-04-15')],
      ['BETWEEN 2026-04-16 2026-04-30'],
    ],
    ['none between two that follow', [roster('2025-01-01', '2026-04-30'), roster('2026-05-01', null)], []],
    [
      'on both sides of a short one',
      [roster('2026-05-01', '2026-05-31')],
      ['BEFORE 2026-01-01 2026-04-30', 'AFTER 2026-06-01 2026-12-31'],
    ],
  ])('%s', (_sentence, rosters, expected) => {
    const gaps = gapsOf(rosters, asCivilDate('2026-01-01'), asCivilDate('2026-12-31'))
    expect(gaps.map(({ place, from, to }) => `${place} ${from} ${to}`)).toEqual(expected)
  })
})
