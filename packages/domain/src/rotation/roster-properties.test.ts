import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPeriod, plannedDay } from '../../test/arbitraries.ts'
import { addDays, addMonths, asCivilDate, type CivilDate, daysBetween } from '../calendar/civil-date.ts'
import { monthsIn } from '../calendar/period.ts'
import { byRule, currentAndNext, dutyOn } from './layers.ts'
import { type Roster, rosterProblems, termOn, termsOf } from './roster.ts'
import { shareOfDays } from './share.ts'

const years200 = 73_048
const anyRoster: fc.Arbitrary<Roster> = fc
  .record({
    startsOn: plannedDay,
    length: fc.option(fc.nat(years200), { nil: null }),
    period: anyPeriod,
    count: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ startsOn, length, period, count }) => ({
    id: 'r',
    startsOn,
    endsOn: length === null ? null : addDays(startsOn, length),
    period,
    holders: Array.from({ length: count }, (_, index) => ({ personId: `p${index}`, unitId: `u${index}` })),
  }))

const contains = (day: CivilDate) => (term: { startsOn: CivilDate; endsOn: CivilDate }) =>
  term.startsOn <= day && day <= term.endsOn

describe('a roster', () => {
  it('has exactly one holder on every day, over 200 years and 20 holders', () => {
    const holders = Array.from({ length: 20 }, (_, index) => ({ personId: null, unitId: `u${index}` }))
    const startsOn = asCivilDate('1999-10-31')
    const endsOn = addDays(startsOn, years200)
    const roster: Roster = { id: 'r', startsOn, endsOn, period: 'MONTH', holders }
    const terms = termsOf(roster, startsOn, endsOn)
    let position = 0
    for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) {
      if (day > (terms[position]?.endsOn ?? '')) position += 1
      const term = dutyOn(byRule([roster]), day)?.term
      if (!term || term.index !== position || !contains(day)(term))
        throw new Error(`${day}: ${JSON.stringify(term)}`)
    }
    expect(position).toBe(terms.length - 1)
  })

  it('has exactly one term on any day inside, none outside', () => {
    fc.assert(
      fc.property(anyRoster, fc.integer({ min: -400, max: years200 }), (roster, offset) => {
        const day = addDays(roster.startsOn, offset)
        const inside = offset >= 0 && (roster.endsOn === null || day <= roster.endsOn)
        const terms = termsOf(roster, day, day)
        expect(terms).toHaveLength(inside ? 1 : 0)
        expect(terms.every(contains(day))).toBe(true)
        expect(termOn([roster], day)).toEqual(terms[0])
        expect(dutyOn(byRule([roster]), day)?.term).toEqual(terms[0])
      }),
      { numRuns: 500 },
    )
  })

  it('has terms that tile without gap or overlap, in the order of holders, without drift', () => {
    fc.assert(
      fc.property(anyRoster, fc.nat(20_000), fc.nat(4000), (roster, offset, length) => {
        const from = addDays(roster.startsOn, offset)
        const terms = termsOf(roster, from, addDays(from, length))
        terms.forEach((term, position) => {
          expect(term.startsOn).toBe(addMonths(roster.startsOn, term.index * monthsIn(roster.period)))
          expect(term.startsOn <= term.endsOn).toBe(true)
          expect(term.holder).toBe(roster.holders[term.index % roster.holders.length])
          const before = terms[position - 1]
          if (before === undefined) return
          expect(term.startsOn).toBe(addDays(before.endsOn, 1))
          expect(term.index).toBe(before.index + 1)
        })
      }),
    )
  })

  it('shares out every day once', () => {
    fc.assert(
      fc.property(fc.array(anyRoster, { maxLength: 3 }), plannedDay, fc.nat(400), (drafts, from, length) => {
        const rosters = drafts.map((roster, index) => ({ ...roster, id: `r${index}` }))
        const byDay: Record<string, number> = {}
        for (let offset = 0; offset <= length; offset += 1) {
          const unitId = termOn(rosters, addDays(from, offset))?.holder.unitId
          if (unitId !== undefined) byDay[unitId] = (byDay[unitId] ?? 0) + 1
        }
        expect(shareOfDays(byRule(rosters), from, addDays(from, length))).toEqual(byDay)
      }),
    )
  })

  it('is followed by whoever is on duty on the first day that somebody else is', () => {
    fc.assert(
      fc.property(anyRoster, fc.nat(20_000), (roster, offset) => {
        const { current, next } = currentAndNext(byRule([roster]), addDays(roster.startsOn, offset))
        expect(next).toEqual(current && dutyOn(byRule([roster]), addDays(current.endsOn, 1)))
      }),
    )
  })
})

it('rosters cut from one line of days have no problems; moving one by days shows the gap or overlap', () => {
  const lengths = fc.array(fc.integer({ min: 40, max: 900 }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(
      lengths,
      fc.integer({ min: -30, max: 30 }),
      plannedDay,
      anyPeriod,
      (parts, shift, start, period) => {
        let day = start
        const rosters = parts.map((length, index): Roster => {
          const startsOn = index === parts.length - 1 ? addDays(day, shift) : day
          day = addDays(day, length)
          const holders = [{ personId: null, unitId: 'u' }]
          return { id: `r${index}`, startsOn, endsOn: addDays(day, -1), period, holders }
        })
        const problems = rosterProblems(rosters.toReversed())
        expect(problems.map(({ kind }) => kind)).toEqual(shift === 0 ? [] : [shift > 0 ? 'GAP' : 'OVERLAP'])
        for (const { from, to } of problems) {
          expect(to && daysBetween(from, to) + 1).toBe(Math.abs(shift))
        }
      },
    ),
  )
})
