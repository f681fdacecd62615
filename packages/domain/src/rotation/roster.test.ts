import { describe, expect, it } from 'vitest'
import { asCivilDate } from '../calendar/civil-date.ts'
import type { Period } from '../calendar/period.ts'
import { byRule, currentAndNext } from './layers.ts'
import { type Roster, termOn, termsOf } from './roster.ts'
import { shareOfDays } from './share.ts'

const south = { personId: 'south-secretary', unitId: 'south' }
const north = { personId: 'north-secretary', unitId: 'north' }

function roster(period: Period, startsOn: string, endsOn: string | null = null, id = 'r'): Roster {
  const end = endsOn === null ? null : asCivilDate(endsOn)
  return { id, startsOn: asCivilDate(startsOn), endsOn: end, period, holders: [south, north] }
}

const dates = (from: Roster, first: string, last: string) =>
  termsOf(from, asCivilDate(first), asCivilDate(last)).map(({ startsOn, endsOn }) => [startsOn, endsOn])

describe('who is on duty', () => {
  it.each([
    ['nobody before the start', 'MONTH', '2017-06-01', '2017-05-31', undefined],
    ['the first holder on the first day', 'MONTH', '2017-06-01', '2017-06-01', 'south'],
    ['the first holder on the last day of the month', 'MONTH', '2017-06-01', '2017-06-30', 'south'],
    ['the second holder the day after', 'MONTH', '2017-06-01', '2017-07-01', 'north'],
    ['the first again in the third month', 'MONTH', '2017-06-01', '2017-08-15', 'south'],
    ['the year end changes a quarter', 'QUARTER', '2026-01-01', '2027-01-01', 'south'],
    ['the day before it does not', 'QUARTER', '2026-01-01', '2026-12-31', 'north'],
    ['a half-year from mid-month', 'HALF_YEAR', '2026-03-15', '2026-09-14', 'south'],
    ['and its successor', 'HALF_YEAR', '2026-03-15', '2026-09-15', 'north'],
    ['a year from a leap day ends on 27 February', 'YEAR', '2024-02-29', '2025-02-27', 'south'],
    ['and the next begins on the 28th', 'YEAR', '2024-02-29', '2025-02-28', 'north'],
    ['in the next leap year the 29th begins a term again', 'YEAR', '2024-02-29', '2028-02-28', 'north'],
    ['without drift', 'YEAR', '2024-02-29', '2028-02-29', 'south'],
  ] as const)('%s', (_sentence, period, start, day, unit) => {
    expect(termOn([roster(period, start)], asCivilDate(day))?.holder.unitId).toBe(unit)
  })

  it('is nobody after the roster ends, or when it has no holders', () => {
    const ended = roster('MONTH', '2026-01-01', '2026-03-15')
    expect(termOn([ended], asCivilDate('2026-03-15'))?.holder).toEqual(south)
    expect(termOn([ended], asCivilDate('2026-03-16'))).toBeUndefined()
    expect(termOn([{ ...ended, holders: [] }], asCivilDate('2026-01-01'))).toBeUndefined()
    expect(termOn([], asCivilDate('2026-01-01'))).toBeUndefined()
  })

  it('is one holder even where rosters overlap: the one that started last', () => {
    const council = { ...roster('YEAR', '2026-06-01', '2026-06-30', 'new'), holders: [north] }
    const rosters = [council, roster('YEAR', '2026-01-01', null, 'old')]
    const onDuty = ['2026-05-31', '2026-06-01', '2026-07-01'].map(
      (day) => termOn(rosters, asCivilDate(day))?.rosterId,
    )
    expect(onDuty).toEqual(['old', 'new', 'old'])
    expect(shareOfDays(byRule(rosters), asCivilDate('2026-01-01'), asCivilDate('2026-12-31'))).toEqual({
      south: 335,
      north: 30,
    })
  })
})

describe('terms', () => {
  it('from the 31st clamp to short months and come back to the 31st', () => {
    expect(dates(roster('MONTH', '2026-01-31'), '2026-01-31', '2026-05-01')).toEqual([
      ['2026-01-31', '2026-02-27'],
      ['2026-02-28', '2026-03-30'],
      ['2026-03-31', '2026-04-29'],
      ['2026-04-30', '2026-05-30'],
    ])
  })

  it('are whole where they touch the span, and cut only by the end of the roster', () => {
    const ended = roster('QUARTER', '2026-02-10', '2026-08-01')
    expect(dates(ended, '2026-03-01', '2027-12-31')).toEqual([
      ['2026-02-10', '2026-05-09'],
      ['2026-05-10', '2026-08-01'],
    ])
    expect(dates(ended, '2020-01-01', '2026-02-09')).toEqual([])
    expect(dates(ended, '2026-08-02', '2030-01-01')).toEqual([])
    expect(dates(ended, '2026-06-01', '2026-05-01')).toEqual([])
    expect(dates(roster('MONTH', '2026-02-10', '2026-02-09'), '2026-01-01', '2026-12-31')).toEqual([])
  })

  it('far away are computed, not walked', () => {
    const [term] = termsOf(
      roster('MONTH', '1900-01-01'),
      asCivilDate('2200-12-01'),
      asCivilDate('2200-12-01'),
    )
    expect(term).toMatchObject({ index: 3611, startsOn: '2200-12-01', endsOn: '2200-12-31', holder: north })
  })
})

describe('current and next', () => {
  const rosters = [roster('MONTH', '2026-01-01', '2026-02-28', 'a'), roster('MONTH', '2026-04-01', null, 'b')]
  const at = (day: string) => {
    const { current, next } = currentAndNext(byRule(rosters), asCivilDate(day))
    return [current, next].map((stretch) => stretch && `${stretch.term.rosterId}${stretch.term.index}`)
  }
  it.each([
    ['before the first roster', '2025-12-31', undefined, 'a0'],
    ['in the first term', '2026-01-31', 'a0', 'a1'],
    ['the next is after the gap', '2026-02-28', 'a1', 'b0'],
    ['in the gap', '2026-03-01', undefined, 'b0'],
    ['after the gap', '2026-04-30', 'b0', 'b1'],
  ])('%s', (_sentence, day, current, next) => {
    expect(at(day)).toEqual([current, next])
  })

  it('nothing follows the last term', () => {
    const last = [roster('MONTH', '2026-01-01', '2026-02-28')]
    expect(currentAndNext(byRule(last), asCivilDate('2026-02-28')).next).toBeUndefined()
    expect(currentAndNext(byRule(last), asCivilDate('2026-03-01'))).toEqual({
      current: undefined,
      next: undefined,
    })
  })

  it('a roster that takes over in the middle of a term is next', () => {
    const over = [roster('YEAR', '2026-01-01', null, 'old'), roster('YEAR', '2026-06-01', null, 'new')]
    expect(currentAndNext(byRule(over), asCivilDate('2026-03-01')).next?.term.rosterId).toBe('new')
  })
})
