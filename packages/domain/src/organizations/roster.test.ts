import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plannedDay } from '../../test/arbitraries.ts'
import { addDays, asCivilDate } from '../calendar/civil-date.ts'
import { contactProblems, inOrderOfDay } from './contacts.ts'
import { membersOn } from './membership.ts'
import { covers, growthOf, overlap, standingOn } from './roster.ts'
import { hasPart, suspensionMeaning, type UnitPart } from './suspension.ts'

const span = (from: string, until: string | null) => ({
  from: asCivilDate(from),
  until: until === null ? null : asCivilDate(until),
})

const anySpan = fc
  .tuple(plannedDay, fc.option(fc.integer({ min: 0, max: 4000 })))
  .map(([from, days]) => ({ from, until: days === null ? null : addDays(from, days) }))

const anyMemberships = fc.array(
  fc.record({ unitId: fc.constantFrom('a', 'b', 'c', 'd'), span: anySpan }).map(({ unitId, span: days }) => ({
    unitId,
    ...days,
  })),
  { maxLength: 8 },
)

describe('what a unit is on a day', () => {
  const unit = {
    memberships: [span('2018-01-01', '2020-12-31'), span('2022-01-01', null)],
    suspensions: [span('2019-03-01', '2019-05-31'), span('2020-12-01', '2022-01-31')],
  }
  it.each([
    ['before it joined', '2017-12-31', 'NOT_MEMBER'],
    ['on its first day', '2018-01-01', 'MEMBER'],
    ['on the day before a suspension', '2019-02-28', 'MEMBER'],
    ['on the first day of a suspension', '2019-03-01', 'SUSPENDED'],
    ['on the last day of a suspension', '2019-05-31', 'SUSPENDED'],
    ['on the day after', '2019-06-01', 'MEMBER'],
    ['suspended and gone', '2021-06-01', 'NOT_MEMBER'],
    ['come back while a suspension lasts', '2022-01-31', 'SUSPENDED'],
    ['and after it', '2022-02-01', 'MEMBER'],
  ])('%s', (_sentence, day, standing) => {
    expect(standingOn(unit, asCivilDate(day))).toBe(standing)
  })
})

describe('a suspended unit', () => {
  it.each<[UnitPart, boolean]>([
    ['ROSTER', true],
    ['NUMBER', true],
    ['DATA', true],
    ['INVITATION', false],
    ['EXPECTED', false],
    ['COVERAGE', false],
    ['RESPONSIBILITY', true],
  ])('%s: %s', (part, keeps) => {
    expect(hasPart('SUSPENDED', part)).toBe(keeps)
    expect(hasPart('MEMBER', part)).toBe(true)
    expect(hasPart('NOT_MEMBER', part)).toBe(false)
    expect(suspensionMeaning[part].sentence).toMatch(/^暂停.*。$/)
  })
})

describe('growth', () => {
  it('goes from 13 in 2018 to 17 in 2021 (domain.md §1, S2)', () => {
    const joined = ['2019-06-01', '2020-09-01', '2021-03-01', '2021-06-01']
    const council = [
      ...Array.from({ length: 13 }, (_, index) => ({ unitId: `f${index}`, ...span('2018-01-01', null) })),
      ...joined.map((day) => ({ unitId: day, ...span(day, null) })),
    ]
    expect(growthOf(council).map(({ day, count }) => `${day} ${count}`)).toEqual([
      '2018-01-01 13',
      '2019-06-01 14',
      '2020-09-01 15',
      '2021-03-01 16',
      '2021-06-01 17',
    ])
  })

  it('shows no step where one leaves and another comes the next day', () => {
    const council = [
      { unitId: 'a', ...span('2018-01-01', '2019-12-31') },
      { unitId: 'b', ...span('2020-01-01', null) },
    ]
    expect(growthOf(council)).toEqual([{ day: '2018-01-01', count: 1 }])
  })

  it('gives for every day the number of members of that day', () => {
    fc.assert(
      fc.property(anyMemberships, plannedDay, (memberships, day) => {
        const last = growthOf(memberships).findLast((step) => step.day <= day)
        expect(last?.count ?? 0).toBe(membersOn(memberships, day).length)
      }),
    )
  })
})

it('two spans overlap when some day is in both', () => {
  fc.assert(
    fc.property(anySpan, anySpan, (a, b) => {
      const shared = [a.from, b.from].some((day) => covers(a, day) && covers(b, day))
      expect(overlap(a, b)).toBe(shared)
      expect(overlap(b, a)).toBe(shared)
    }),
  )
})

describe('a contact', () => {
  const memberships = [span('2018-01-01', '2022-12-31')]
  const others = [span('2019-01-01', '2019-12-31')]
  it.each([
    ['within the membership', '2020-01-01', null, {}],
    ['until the last day of the membership', '2020-01-01', '2022-12-31', {}],
    ['before the unit joined', '2017-12-31', null, { from: '日期须在该单位作为成员单位的期间之内。' }],
    [
      'beyond the membership',
      '2020-01-01',
      '2023-01-01',
      { until: '日期须在该单位作为成员单位的期间之内。' },
    ],
    ['ending before it begins', '2020-01-02', '2020-01-01', { until: '最后一天不能早于开始的日期。' }],
    [
      'who is it already',
      '2018-05-01',
      '2019-01-01',
      { from: '这位同志在这段时间已经是联络员，请调整日期。' },
    ],
    ['again, after a time', '2020-01-01', '2020-06-30', {}],
  ])('%s', (_sentence, from, until, problems) => {
    expect(contactProblems(span(from, until), { memberships, others })).toEqual(problems)
  })

  it('of today comes before former ones', () => {
    const list = [
      span('2018-01-01', '2018-12-31'),
      span('2019-01-01', null),
      span('2018-06-01', '2018-12-31'),
    ]
    expect(inOrderOfDay(list, asCivilDate('2020-01-01')).map(({ from }) => from)).toEqual([
      '2019-01-01',
      '2018-06-01',
      '2018-01-01',
    ])
  })
})
