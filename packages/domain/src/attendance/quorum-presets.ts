import { z } from 'zod'
import { electionRule, type Fraction, motionRule, type QuorumRule } from '../meetings/quorum.ts'
import type { OrganizationKind } from '../organizations/vocabulary.ts'
import { attendanceMessages } from './messages.ts'
import type { MotionKind } from './vocabulary.ts'

export const quorumPreset = z.enum(
  ['BRANCH_MOTION', 'BRANCH_ELECTION', 'COUNCIL_SIMPLE', 'FOUR_DISCUSSIONS', 'TWO_THIRDS'],
  { error: attendanceMessages.preset },
)
export type QuorumPreset = z.output<typeof quorumPreset>

const moreThanHalf: Fraction = { numerator: 1, denominator: 2, strict: true }
const twoThirds: Fraction = { numerator: 2, denominator: 3, strict: false }

/** The rules that an organization chooses from; what is chosen is copied, so that it stays as it was. */
export const quorumPresets: Record<QuorumPreset, { label: string; rule: QuorumRule }> = {
  BRANCH_MOTION: { label: '支部党员大会表决（支部工作条例第十一条）', rule: motionRule },
  BRANCH_ELECTION: { label: '选举（到会须超过五分之四）', rule: electionRule },
  COUNCIL_SIMPLE: {
    label: '联席会议简单多数',
    rule: {
      electorate: 'ATTENDEES',
      presenceGate: moreThanHalf,
      approvalGate: moreThanHalf,
      base: 'PRESENT',
    },
  },
  // Two thirds must come; more than half of those decide (村民委员会组织法 art. 26).
  FOUR_DISCUSSIONS: {
    label: '四议两公开（到会须达到三分之二）',
    rule: { electorate: 'ATTENDEES', presenceGate: twoThirds, approvalGate: moreThanHalf, base: 'PRESENT' },
  },
  TWO_THIRDS: {
    label: '三分之二多数',
    rule: { electorate: 'FULL_MEMBERS', presenceGate: twoThirds, approvalGate: twoThirds, base: 'EXPECTED' },
  },
}

const standing: Record<OrganizationKind, Record<MotionKind, QuorumPreset>> = {
  JOINT_BRANCH: { ORDINARY: 'BRANCH_MOTION', ELECTION: 'BRANCH_ELECTION', MAJOR: 'FOUR_DISCUSSIONS' },
  REGIONAL_COUNCIL: { ORDINARY: 'COUNCIL_SIMPLE', ELECTION: 'BRANCH_ELECTION', MAJOR: 'TWO_THIRDS' },
  COMMUNITY: { ORDINARY: 'COUNCIL_SIMPLE', ELECTION: 'BRANCH_ELECTION', MAJOR: 'FOUR_DISCUSSIONS' },
}

/** The preset that holds while an organization has chosen none. */
export function standingPreset(organization: OrganizationKind, motion: MotionKind): QuorumPreset {
  return standing[organization][motion]
}

type Chosen = { motionKind: MotionKind; meetingKind: string | null }

/** The row that holds for a meeting's kind: its own before the one for all kinds. */
export function ruleFor<Row extends Chosen>(
  rows: readonly Row[],
  { motionKind, meetingKind }: { motionKind: MotionKind; meetingKind: string },
): Row | undefined {
  const own = rows.filter((row) => row.motionKind === motionKind)
  return (
    own.find((row) => row.meetingKind === meetingKind) ?? own.find(({ meetingKind: kind }) => kind === null)
  )
}
