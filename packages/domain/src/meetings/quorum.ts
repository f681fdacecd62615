import { z } from 'zod'
import { meetingMessages } from './messages.ts'

/** A share in whole numbers, from none to all; `strict` means "more than", otherwise "at least". */
export const fraction = z
  .object({ numerator: z.int().min(0), denominator: z.int().min(1), strict: z.boolean() })
  .refine(({ numerator, denominator }) => numerator <= denominator)
export type Fraction = z.output<typeof fraction>

/**
 * How a body decides. The electorate says who has a vote among those who attend; observers and guests never
 * have one. The presence gate always counts those who should attend; `base` says of whom the approval gate is a
 * share.
 */
export const quorumRule = z.object({
  electorate: z.enum(['FULL_MEMBERS', 'ATTENDEES']),
  presenceGate: fraction,
  approvalGate: fraction,
  base: z.enum(['EXPECTED', 'PRESENT', 'VOTING']),
})
export type QuorumRule = z.output<typeof quorumRule>

export type VoterCounts = { expectedVoters: number; presentVoters: number }

const moreThanHalf: Fraction = { numerator: 1, denominator: 2, strict: true }

/** 支部工作条例 art. 11 (domain.md §3, attendance): half is not enough, neither present nor in favour. */
export const motionRule: QuorumRule = {
  electorate: 'FULL_MEMBERS',
  presenceGate: moreThanHalf,
  approvalGate: moreThanHalf,
  base: 'EXPECTED',
}

/** Elections need more than 4/5 present (domain.md §3, attendance); elected by more than half of those present. */
export const electionRule: QuorumRule = {
  electorate: 'FULL_MEMBERS',
  presenceGate: { numerator: 4, denominator: 5, strict: true },
  approvalGate: moreThanHalf,
  base: 'PRESENT',
}

/** The smallest number of people, at least 1, that passes the gate out of `base`; exact for safe integers. */
export function leastPassing({ numerator, denominator, strict }: Fraction, base: number): number {
  const product = base * numerator
  const remainder = product % denominator
  const whole = (product - remainder) / denominator
  return Math.max(1, strict || remainder > 0 ? whole + 1 : whole)
}

/** Whether enough people with a vote have come; `needed` is how many it takes. */
export function quorumOf(rule: QuorumRule, { expectedVoters, presentVoters }: VoterCounts) {
  requireCounts(expectedVoters, presentVoters)
  if (presentVoters > expectedVoters) throw new RangeError('more voters present than expected')
  const needed = leastPassing(rule.presenceGate, expectedVoters)
  return { met: presentVoters >= needed, needed, present: presentVoters, expected: expectedVoters }
}

/** `cast` are all votes, for, against and abstaining; left out, as many as were present. */
export type CastVotes = { inFavour: number; cast?: number }

/** Whether a motion passes; `needed` votes in favour, `reason` is a sentence for the minutes. */
export function verdictOf(rule: QuorumRule, counts: VoterCounts & CastVotes) {
  const { inFavour, cast = counts.presentVoters } = counts
  requireCounts(inFavour, cast)
  const quorum = quorumOf(rule, counts)
  const { expected, present } = quorum
  const base = { EXPECTED: expected, PRESENT: present, VOTING: cast }[rule.base]
  const needed = leastPassing(rule.approvalGate, base)
  const refusal = !quorum.met
    ? meetingMessages.quorumMissing(expected, quorum.needed, present)
    : inFavour > present
      ? meetingMessages.moreVotesThanVoters(inFavour, present)
      : cast > present
        ? meetingMessages.moreCastThanVoters(cast, present)
        : inFavour < needed
          ? meetingMessages.notPassed(inFavour, needed)
          : undefined
  return {
    passes: refusal === undefined,
    quorumMet: quorum.met,
    needed,
    reason: refusal ?? meetingMessages.passed(inFavour, needed),
  }
}

function requireCounts(...counts: number[]): void {
  for (const count of counts) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a number of people: ${count}`)
  }
}
