import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay } from '../../test/arbitraries.ts'
import { asCivilDate } from '../calendar/civil-date.ts'
import { jointBranchWarnings, membersOn } from './membership.ts'

const member = (unitId: string, from: string, until: string | null) => ({
  unitId,
  from: asCivilDate(from),
  until: until === null ? null : asCivilDate(until),
})

/** The council of 黄浦: 13 units at its founding in 2018, 17 in 2021 (domain.md §1, S2). */
const council = [
  ...Array.from({ length: 13 }, (_, index) => member(`founder-${index}`, '2018-06-30', null)),
  ...Array.from({ length: 4 }, (_, index) => member(`joined-${index}`, '2020-09-01', null)),
]

describe('member units on a day', () => {
  it.each([
    ['none before the founding', '2018-06-29', 0],
    ['13 on the founding day', '2018-06-30', 13],
    ['13 at the end of 2018', '2018-12-31', 13],
    ['17 in 2021', '2021-01-01', 17],
  ])('%s', (_sentence, day, count) => {
    expect(membersOn(council, asCivilDate(day))).toHaveLength(count)
  })

  it.each([
    ['the last day belongs to the membership', '2024-02-29', ['a']],
    ['the day after does not', '2024-03-01', []],
    ['a unit that came back counts again', '2025-01-01', ['a']],
    ['twice on the list counts once', '2026-01-01', ['a']],
  ])('%s', (_sentence, day, units) => {
    const list = [
      member('a', '2018-01-01', '2024-02-29'),
      member('a', '2025-01-01', null),
      member('a', '2026-01-01', null),
    ]
    expect(membersOn(list, asCivilDate(day))).toEqual(units)
  })

  it('a membership without an end covers exactly the days from its start', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, day) => {
        expect(membersOn([{ unitId: 'a', from, until: null }], day)).toEqual(day >= from ? ['a'] : [])
      }),
    )
  })
})

describe('a joint branch', () => {
  it.each([
    ['of 5 units and 50 members is usual', 5, 50, 0],
    ['of 6 units is warned', 6, 50, 1],
    ['of 51 members is warned', 2, 51, 1],
    ['of both is warned twice', 6, 51, 2],
  ])('%s', (_sentence, units, members, warnings) => {
    expect(jointBranchWarnings({ units, members })).toHaveLength(warnings)
  })

  it('says what is unusual', () => {
    expect(jointBranchWarnings({ units: 6, members: 20 })).toEqual([
      '联合党支部的成员单位一般不超过 5 个，现在有 6 个，请确认是否需要。',
    ])
  })
})
