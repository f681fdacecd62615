import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPeriod, plannedDay } from '../../test/arbitraries.ts'
import { addDays, type CivilDate, daysBetween } from '../calendar/civil-date.ts'
import { earlier } from './duty-term.ts'
import {
  byRule,
  dutyOn,
  type Rotation,
  type StandIn,
  type Swap,
  sameHolder,
  stretchesOf,
  termOf,
} from './layers.ts'
import { type DutyTerm, type Roster, termOn, termsOf } from './roster.ts'
import { inPercent, shareOfDays } from './share.ts'

const years200 = 73_048

const anyRoster: fc.Arbitrary<Roster> = fc
  .record({ startsOn: plannedDay, period: anyPeriod, count: fc.integer({ min: 1, max: 20 }) })
  .map(({ startsOn, period, count }) => ({
    id: 'r',
    startsOn,
    endsOn: addDays(startsOn, years200),
    period,
    holders: Array.from({ length: count }, (_, index) => ({
      personId: `p${index}`,
      unitId: `u${index % 5}`,
    })),
  }))

/** Terms of the first ten years, each in one swap at most, as the database has it. */
const anySwaps = fc
  .uniqueArray(fc.nat(9), { maxLength: 8 })
  .map((indices) => indices.slice(0, indices.length - (indices.length % 2)))
  .map((indices) =>
    indices.flatMap((index, place): Swap[] => {
      const other = indices[place + 1]
      if (place % 2 === 1 || other === undefined) return []
      return [
        {
          id: `s${place}`,
          terms: [
            { rosterId: 'r', index },
            { rosterId: 'r', index: other },
          ],
        },
      ]
    }),
  )

/** Days on which stand-ins change over; no two of them share a day, as the database has it. */
const anyChanges = fc.uniqueArray(fc.nat(3650), { maxLength: 16 }).map((days) => days.sort((a, b) => a - b))

const anyRotation: fc.Arbitrary<Rotation> = fc
  .record({ roster: anyRoster, swaps: anySwaps, changes: anyChanges })
  .map(({ roster, swaps, changes }) => {
    const without: Rotation = { rosters: [roster], swaps, standIns: [] }
    const standIns = changes.flatMap((from, place): StandIn[] => {
      const to = changes[place + 1]
      const first = addDays(roster.startsOn, from)
      const duty = dutyOn(without, first)
      if (place % 2 === 1 || to === undefined || !duty) return []
      // Every other one stands for the rule's holder, whom a swap may have replaced.
      const standsFor = place % 4 === 0 ? duty.holder : duty.term.holder
      const last = addDays(roster.startsOn, to - 1)
      const endsOn = earlier(last, duty.endsOn)
      return [
        {
          id: `d${place}`,
          startsOn: first,
          endsOn,
          standsFor,
          holder: { personId: `x${place}`, unitId: 'ux' },
        },
      ]
    })
    return { ...without, standIns }
  })

const days = (from: CivilDate, count: number) =>
  Array.from({ length: count }, (_, offset) => addDays(from, offset))
const startOf = ({ rosters }: Rotation) => rosters[0]?.startsOn as CivilDate
const isIn = (term: DutyTerm | undefined, day: CivilDate) =>
  term !== undefined && term.startsOn <= day && day <= term.endsOn

describe('layers over a roster', () => {
  it('leave exactly one on duty on every day of 200 years, 20 holders, whatever was agreed', () => {
    fc.assert(
      fc.property(anyRotation, (rotation) => {
        const from = startOf(rotation)
        const stretches = stretchesOf(rotation, from, addDays(from, years200))
        let expected = from
        for (const { startsOn, endsOn } of stretches) {
          if (startsOn !== expected || endsOn < startsOn)
            throw new Error(`${startsOn} instead of ${expected}`)
          expected = addDays(endsOn, 1)
        }
        expect(expected).toBe(addDays(from, years200 + 1))
      }),
      { numRuns: 20 },
    )
  })

  it('give each day of a stretch the same answer, and days outside none', () => {
    fc.assert(
      fc.property(anyRotation, fc.integer({ min: -50, max: 3700 }), (rotation, offset) => {
        const day = addDays(startOf(rotation), offset)
        const stretch = dutyOn(rotation, day)
        expect(stretch === undefined).toBe(offset < 0)
        if (!stretch) return
        expect(stretch.startsOn <= day && day <= stretch.endsOn).toBe(true)
        expect(dutyOn(rotation, stretch.startsOn)).toEqual(stretch)
        expect(dutyOn(rotation, stretch.endsOn)).toEqual(stretch)
        expect(stretch.term).toEqual(termOn(rotation.rosters, day))
      }),
      { numRuns: 300 },
    )
  })

  it('a swap moves the days of its two terms and nothing else', () => {
    fc.assert(
      fc.property(anyRoster, fc.nat(30), fc.integer({ min: 1, max: 30 }), (roster, first, apart) => {
        const keys = [
          { rosterId: 'r', index: first },
          { rosterId: 'r', index: first + apart },
        ] as const
        const rotation: Rotation = { rosters: [roster], swaps: [{ id: 's', terms: keys }], standIns: [] }
        const [one, other] = keys.map((key) => termOf([roster], key))
        for (const term of termsOf(roster, roster.startsOn, addDays(other?.endsOn ?? roster.startsOn, 400))) {
          const holder = dutyOn(rotation, term.startsOn)?.holder
          if (isIn(one, term.startsOn)) expect(holder).toEqual(other?.holder)
          else if (isIn(other, term.startsOn)) expect(holder).toEqual(one?.holder)
          else expect(dutyOn(rotation, term.startsOn)).toEqual(dutyOn(byRule([roster]), term.startsOn))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('a stand-in moves its own days and nothing else', () => {
    fc.assert(
      fc.property(anyRotation, fc.nat(15), (rotation, which) => {
        const standIn = rotation.standIns[which % Math.max(1, rotation.standIns.length)]
        if (!standIn) return
        const without = { ...rotation, standIns: rotation.standIns.filter((each) => each !== standIn) }
        for (const day of days(
          addDays(standIn.startsOn, -40),
          daysBetween(standIn.startsOn, standIn.endsOn) + 80,
        )) {
          const before = dutyOn(without, day)?.holder
          const after = dutyOn(rotation, day)?.holder
          const covered = standIn.startsOn <= day && day <= standIn.endsOn
          const counts = covered && before !== undefined && sameHolder(before, standIn.standsFor)
          expect(after).toEqual(counts ? standIn.holder : before)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('taking a layer back restores the former state exactly, whatever was agreed before and after it', () => {
    fc.assert(
      fc.property(anyRotation, fc.nat(30), (rotation, which) => {
        const layers = [...rotation.swaps, ...rotation.standIns]
        const taken = layers[which % Math.max(1, layers.length)]
        const without: Rotation = {
          rosters: rotation.rosters,
          swaps: rotation.swaps.filter((each) => each !== taken),
          standIns: rotation.standIns.filter((each) => each !== taken),
        }
        // Arranged anew and revoked: in another place of the list, which must not matter.
        const again: Rotation = {
          ...without,
          swaps: [...without.swaps, ...rotation.swaps.filter((each) => each === taken)],
          standIns: [...without.standIns, ...rotation.standIns.filter((each) => each === taken)],
        }
        const span = [startOf(rotation), addDays(startOf(rotation), 3700)] as const
        expect(stretchesOf(again, ...span)).toEqual(stretchesOf(rotation, ...span))
        const bare = { ...again, swaps: again.swaps.filter((each) => each !== taken) }
        bare.standIns = again.standIns.filter((each) => each !== taken)
        expect(stretchesOf(bare, ...span)).toEqual(stretchesOf(without, ...span))
        expect(stretchesOf({ ...rotation, swaps: [], standIns: [] }, ...span)).toEqual(
          stretchesOf(byRule(rotation.rosters), ...span),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('share out every day once, by unit and by person', () => {
    fc.assert(
      fc.property(anyRotation, fc.nat(3000), fc.nat(400), (rotation, offset, length) => {
        const from = addDays(startOf(rotation), offset)
        for (const keyOf of [
          ({ unitId }: { unitId: string }) => unitId,
          ({ personId }: { personId: string | null }) => `${personId}`,
        ]) {
          const counted: Record<string, number> = {}
          for (const day of days(from, length + 1)) {
            const duty = dutyOn(rotation, day)
            if (duty) counted[keyOf(duty.holder)] = (counted[keyOf(duty.holder)] ?? 0) + 1
          }
          expect(shareOfDays(rotation, from, addDays(from, length), keyOf)).toEqual(counted)
        }
      }),
      { numRuns: 60 },
    )
  })
})

it('shares in per cent sum to 100 and are less than one point from the exact ones', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(366), { maxLength: 30 }), (counts) => {
      const percents = inPercent(counts)
      const total = counts.reduce((sum, count) => sum + count, 0)
      expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(total === 0 ? 0 : 100)
      counts.forEach((count, place) => {
        const exact = total === 0 ? 0 : (count * 100) / total
        expect(Math.abs((percents[place] ?? Number.NaN) - exact)).toBeLessThan(1)
      })
    }),
  )
})
