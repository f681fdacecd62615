import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { electionRule, leastPassing, motionRule, quorumOf, verdictOf } from './quorum.ts'

describe('quorum', () => {
  it.each([
    ['half of 20 is not enough', motionRule, 20, 10, false],
    ['one more is', motionRule, 20, 11, true],
    ['of 3, 2 are more than half', motionRule, 3, 2, true],
    ['of 3, 1 is not', motionRule, 3, 1, false],
    ['one alone, present', motionRule, 1, 1, true],
    ['nobody expected decides nothing', motionRule, 0, 0, false],
    ['4/5 of 20 is not enough for an election', electionRule, 20, 16, false],
    ['17 of 20 is', electionRule, 20, 17, true],
    ['of 21, 17 are more than 4/5', electionRule, 21, 17, true],
    ['of 4, 4 are needed', electionRule, 4, 3, false],
  ])('%s', (_sentence, rule, expectedVoters, presentVoters, met) => {
    expect(quorumOf(rule, { expectedVoters, presentVoters }).met).toBe(met)
  })

  it('says how many it takes', () => {
    expect(quorumOf(motionRule, { expectedVoters: 20, presentVoters: 9 })).toEqual({
      met: false,
      needed: 11,
      present: 9,
      expected: 20,
    })
  })

  it.each([
    [3, 4],
    [3, -1],
    [3, 1.5],
    [Number.NaN, 0],
  ])('does not count %d expected and %d present', (expectedVoters, presentVoters) => {
    expect(() => quorumOf(motionRule, { expectedVoters, presentVoters })).toThrow(RangeError)
  })
})

describe('a verdict', () => {
  it.each([
    [
      'more than half of those who should attend',
      motionRule,
      20,
      12,
      11,
      true,
      '赞成 11 票，达到所需的 11 票，通过。',
    ],
    ['half is not enough', motionRule, 20, 20, 10, false, '赞成 10 票，至少需要 11 票，还差 1 票，未通过。'],
    [
      'all who came, but too few of those expected',
      motionRule,
      20,
      11,
      10,
      false,
      '赞成 10 票，至少需要 11 票，还差 1 票，未通过。',
    ],
    ['too few came', motionRule, 20, 10, 10, false, '应到 20 人，至少须有 11 人到会，实到 10 人，不能表决。'],
    [
      'more votes than voters',
      motionRule,
      20,
      12,
      13,
      false,
      '赞成 13 票，多于到会的 12 名有表决权的人员，请核对票数。',
    ],
    ['an election counts those present', electionRule, 20, 17, 9, true, '赞成 9 票，达到所需的 9 票，通过。'],
    [
      'and half of those is not enough',
      electionRule,
      20,
      18,
      9,
      false,
      '赞成 9 票，至少需要 10 票，还差 1 票，未通过。',
    ],
  ])('%s', (_sentence, rule, expectedVoters, presentVoters, inFavour, passes, reason) => {
    const verdict = verdictOf(rule, { expectedVoters, presentVoters, inFavour })
    expect([verdict.passes, verdict.reason]).toEqual([passes, reason])
  })
})

describe('a gate', () => {
  it.each([
    ['18 of 20 are at least 90 %', 9, 10, false, 20, 18],
    ['2 of 3 are at least 2/3', 2, 3, false, 3, 2],
    ['1 of 2 is not more than half', 1, 2, true, 2, 2],
  ])('%s', (_sentence, numerator, denominator, strict, base, least) => {
    expect(leastPassing({ numerator, denominator, strict }, base)).toBe(least)
  })

  it('is exact: the least number passes and one less does not', () => {
    const fraction = fc
      .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), fc.boolean())
      .map(([a, b, strict]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b), strict }))
    fc.assert(
      fc.property(fraction, fc.integer({ min: 1, max: 1_000_000_000 }), (gate, base) => {
        const passes = (count: number) => {
          const left = BigInt(count) * BigInt(gate.denominator)
          const right = BigInt(base) * BigInt(gate.numerator)
          return gate.strict ? left > right : left >= right
        }
        const least = leastPassing(gate, base)
        expect(passes(least)).toBe(true)
        expect(least === 1 || !passes(least - 1)).toBe(true)
      }),
    )
  })

  it('more votes in favour never undo a motion that passed', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(200), (a, b, c) => {
        const [inFavour = 0, presentVoters = 0, expectedVoters = 0] = [a, b, c].sort((x, y) => x - y)
        const counts = { expectedVoters, presentVoters }
        const { passes } = verdictOf(motionRule, { ...counts, inFavour })
        expect(passes).toBe(2 * inFavour > expectedVoters)
        if (passes) expect(verdictOf(motionRule, { ...counts, inFavour: presentVoters }).passes).toBe(true)
      }),
    )
  })
})
