import { quorumRule } from '@pilin/domain/meetings/quorum'
import type { MotionRecord } from '@pilin/domain/voting/motion-record'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { lockMeeting } from '../meetings/data.ts'

/** A motion together with its locked meeting. */
export async function lockMotion(tx: Transaction, actor: Actor, motionId: string) {
  const found = await tx.motion.findFirst({
    where: { id: motionId, organizationId: { in: scopesOf(actor) } },
    select: { meetingId: true },
  })
  if (!found) throw new DomainError('NOT_FOUND')
  const meeting = await lockMeeting(tx, actor, found.meetingId)
  // Read again behind the lock: somebody may just have noted the result.
  const motion = await tx.motion.findUniqueOrThrow({ where: { id: motionId } })
  return { meeting, motion: { ...motion, rule: quorumRule.parse(motion.rule) } }
}

export type LockedMotion = Awaited<ReturnType<typeof lockMotion>>

/** The motions of a meeting in the order in which they were opened, with the votes by name. */
export async function readMotions(tx: Transaction, meetingId: string) {
  const rows = await tx.motion.findMany({
    where: { meetingId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: {
      votes: {
        select: {
          personId: true,
          ballot: true,
          attendance: { select: { person: { select: { name: true } } } },
        },
      },
    },
  })
  return rows.map((row) => ({ ...row, rule: quorumRule.parse(row.rule) }))
}

export type MotionRow = Awaited<ReturnType<typeof readMotions>>[number]

/** What was decided, as it goes into the record. */
export function motionRecords(motions: readonly MotionRow[]): MotionRecord[] {
  return motions
    .filter(({ state }) => state === 'DECIDED')
    .map(({ agendaItemId, text, kind, method, secret, verdict, dissent, votes, ...motion }) => ({
      agendaItemId,
      text,
      kind,
      method,
      secret,
      expected: motion.expectedVoters ?? 0,
      present: motion.presentVoters ?? 0,
      inFavour: motion.votesFor ?? 0,
      against: motion.votesAgainst ?? 0,
      abstaining: motion.votesAbstain ?? 0,
      passed: motion.passed ?? false,
      verdict,
      dissent,
      byName: votes
        .map(({ ballot, attendance }) => ({ name: attendance.person.name, ballot }))
        .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
    }))
}
