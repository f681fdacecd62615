import { describe, expect, it } from 'vitest'
import { asCivilDate } from '../calendar/civil-date.ts'
import type { Period } from '../calendar/period.ts'
import { type Roster, termOn } from './roster.ts'
import { nextYearOf } from './succession.ts'

const holders = ['a', 'b', 'c'].map((name) => ({ personId: name, unitId: `unit-${name}` }))

function roster(period: Period, startsOn: string, endsOn: string | null, id = 'r'): Roster {
  return {
    id,
    period,
    startsOn: asCivilDate(startsOn),
    endsOn: endsOn === null ? null : asCivilDate(endsOn),
    holders,
  }
}

describe('the year after a roster', () => {
  it.each([
    ['after three of three months it begins with the first', 'MONTH', '2026-01-01', '2026-03-31', 'abc'],
    ['after four with the second', 'MONTH', '2026-01-01', '2026-04-30', 'bca'],
    ['a term that was cut short counts as a turn', 'MONTH', '2026-01-01', '2026-04-02', 'bca'],
    ['a year of quarters', 'QUARTER', '2026-01-01', '2026-12-31', 'bca'],
    ['one year of years', 'YEAR', '2026-01-01', '2026-12-31', 'bca'],
  ] as const)('%s', (_sentence, period, startsOn, endsOn, order) => {
    const given = roster(period, startsOn, endsOn)
    const draft = nextYearOf(given, [given])
    expect(draft?.holders.map(({ personId }) => personId).join('')).toBe(order)
    expect(draft?.period).toBe(period)
  })

  it('begins the day after and lasts a year, also from a leap day', () => {
    const given = roster('MONTH', '2026-01-01', '2026-12-31')
    expect(nextYearOf(given, [given])).toMatchObject({ startsOn: '2027-01-01', endsOn: '2027-12-31' })
    const leap = roster('MONTH', '2024-01-01', '2024-02-28')
    expect(nextYearOf(leap, [leap])).toMatchObject({ startsOn: '2024-02-29', endsOn: '2025-02-27' })
  })

  it('gives the first day to the holder after the last day’s', () => {
    const given = roster('MONTH', '2026-01-01', '2026-08-31')
    const draft = nextYearOf(given, [given])
    const names = [
      termOn([given], asCivilDate('2026-08-31')),
      draft && termOn([{ ...draft, id: 'n' }], draft.startsOn),
    ]
    expect(names.map((term) => term?.holder.personId)).toEqual(['b', 'c'])
  })

  it.each([
    ['stops where another one begins', [roster('YEAR', '2027-07-01', null, 'x')], '2027-06-30'],
    ['is not stopped by an earlier one', [roster('YEAR', '2020-01-01', '2025-12-31', 'x')], '2027-12-31'],
    ['is nothing where another one follows at once', [roster('YEAR', '2027-01-01', null, 'x')], undefined],
  ])('%s', (_sentence, others, endsOn) => {
    const given = roster('MONTH', '2026-01-01', '2026-12-31')
    expect(nextYearOf(given, [...others, given])?.endsOn).toBe(endsOn)
  })

  it('is nothing after a roster that never ends', () => {
    const open = roster('MONTH', '2026-01-01', null)
    expect(nextYearOf(open, [open])).toBeUndefined()
  })
})
