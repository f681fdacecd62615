import { describe, expect, it } from 'vitest'
import { quorumOf, quorumRule, verdictOf } from '../meetings/quorum.ts'
import { quorumPreset, quorumPresets, ruleFor, standingPreset } from './quorum-presets.ts'
import { ruleWords } from './rule-words.ts'
import type { MotionKind } from './vocabulary.ts'

describe('enough have come', () => {
  it.each([
    ['a branch: half is not enough', 'BRANCH_MOTION', 20, 10, false],
    ['a branch: one more is', 'BRANCH_MOTION', 20, 11, true],
    ['an election: 16 of 20 are exactly four fifths, which is not more', 'BRANCH_ELECTION', 20, 16, false],
    ['an election: 17 of 20 are', 'BRANCH_ELECTION', 20, 17, true],
    ['a council: 9 of 17', 'COUNCIL_SIMPLE', 17, 9, true],
    ['a council: 8 of 17', 'COUNCIL_SIMPLE', 17, 8, false],
    ['a village: 2 of 3 are two thirds', 'FOUR_DISCUSSIONS', 3, 2, true],
    ['a village: 13 of 20 are less', 'FOUR_DISCUSSIONS', 20, 13, false],
    ['a village: 14 of 20 are more', 'FOUR_DISCUSSIONS', 20, 14, true],
  ] as const)('%s', (_sentence, preset, expectedVoters, presentVoters, met) => {
    expect(quorumOf(quorumPresets[preset].rule, { expectedVoters, presentVoters }).met).toBe(met)
  })
})

describe('it passes', () => {
  it.each([
    ['a branch: half of those who should attend is not enough', 'BRANCH_MOTION', 20, 18, 10, false],
    ['a branch: 11 of 20 are, whoever is away', 'BRANCH_MOTION', 20, 11, 11, true],
    ['an election: 10 of 18 present', 'BRANCH_ELECTION', 20, 18, 10, true],
    ['an election: 9 of 18 present are half', 'BRANCH_ELECTION', 20, 18, 9, false],
    ['a council: 5 of 9 present', 'COUNCIL_SIMPLE', 17, 9, 5, true],
    ['a village: 8 of 14 present', 'FOUR_DISCUSSIONS', 20, 14, 8, true],
    ['a village: 7 of 14 present are half', 'FOUR_DISCUSSIONS', 20, 14, 7, false],
    ['two thirds: 14 of 20 who should attend', 'TWO_THIRDS', 20, 18, 14, true],
    ['two thirds: 13 of 20 are less', 'TWO_THIRDS', 20, 18, 13, false],
  ] as const)('%s', (_sentence, preset, expectedVoters, presentVoters, inFavour, passes) => {
    const { rule } = quorumPresets[preset]
    expect(verdictOf(rule, { expectedVoters, presentVoters, inFavour }).passes).toBe(passes)
  })

  it('of those who voted, where the rule says so: 18 of 20 are at least nine tenths', () => {
    const rule = {
      ...quorumPresets.COUNCIL_SIMPLE.rule,
      approvalGate: { numerator: 9, denominator: 10, strict: false },
      base: 'VOTING' as const,
    }
    const voters = { expectedVoters: 40, presentVoters: 30 }
    expect(verdictOf(rule, { ...voters, inFavour: 18, cast: 20 }).passes).toBe(true)
    expect(verdictOf(rule, { ...voters, inFavour: 18, cast: 21 }).passes).toBe(false)
    expect(verdictOf(rule, { ...voters, inFavour: 0, cast: 0 }).passes).toBe(false)
  })

  it('never with more votes than people who are there', () => {
    const { rule } = quorumPresets.BRANCH_MOTION
    const verdict = verdictOf(rule, { expectedVoters: 20, presentVoters: 18, inFavour: 15, cast: 19 })
    expect([verdict.passes, verdict.reason]).toEqual([
      false,
      '赞成、反对和弃权共 19 票，多于到会的 18 名有表决权的人员，请核对票数。',
    ])
  })
})

describe('the rule that holds', () => {
  type Row = { motionKind: MotionKind; meetingKind: string | null; name: string }
  const all: Row = { motionKind: 'ORDINARY', meetingKind: null, name: 'all' }
  const own: Row = { motionKind: 'ORDINARY', meetingKind: 'THEME_DAY', name: 'own' }
  const other: Row = { motionKind: 'ELECTION', meetingKind: 'THEME_DAY', name: 'other' }
  it.each<[string, Row[], string | undefined]>([
    ['is the one for the meeting’s kind', [all, own], 'own'],
    ['whichever was chosen first', [own, all], 'own'],
    ['else the one for all kinds', [all, other], 'all'],
    ['never one for another kind of motion', [other], undefined],
  ])('%s', (_sentence, rows, name) => {
    expect(ruleFor(rows, { motionKind: 'ORDINARY', meetingKind: 'THEME_DAY' })?.name).toBe(name)
  })

  it('is the preset of the organization’s kind while none was chosen', () => {
    expect(standingPreset('JOINT_BRANCH', 'ORDINARY')).toBe('BRANCH_MOTION')
    expect(standingPreset('JOINT_BRANCH', 'ELECTION')).toBe('BRANCH_ELECTION')
    expect(standingPreset('REGIONAL_COUNCIL', 'ORDINARY')).toBe('COUNCIL_SIMPLE')
    expect(standingPreset('COMMUNITY', 'MAJOR')).toBe('FOUR_DISCUSSIONS')
  })
})

describe('a rule in words', () => {
  it.each([
    [
      'BRANCH_MOTION',
      '到会须超过应到会人数的半数，赞成须超过应到会人数的半数；预备党员、列席和特邀人员没有表决权。',
    ],
    [
      'BRANCH_ELECTION',
      '到会须超过应到会人数的五分之四，赞成须超过实到会人数的半数；预备党员、列席和特邀人员没有表决权。',
    ],
    [
      'FOUR_DISCUSSIONS',
      '到会须达到应到会人数的三分之二，赞成须超过实到会人数的半数；出席人员都有表决权，列席和特邀人员没有。',
    ],
  ] as const)('%s', (preset, words) => {
    expect(ruleWords(quorumPresets[preset].rule)).toBe(words)
  })

  it.each(quorumPreset.options)('%s is a whole rule', (preset) => {
    expect(quorumRule.parse(quorumPresets[preset].rule)).toEqual(quorumPresets[preset].rule)
  })
})
