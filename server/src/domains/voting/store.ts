import { voterCounts } from '@pilin/domain/meetings/attendance'
import { verdictOf } from '@pilin/domain/meetings/quorum'
import { castOf, type Tally } from '@pilin/domain/voting/tally'
import { DomainError } from '../../kernel/domain-error.ts'
import type { UseCaseContext } from '../../kernel/use-case.ts'
import { attendanceEntries } from '../attendance/data.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { LockedMotion } from './data.ts'

type Context = UseCaseContext<{ dissent: string; recount: boolean }, LockedMotion>

/**
 * Writes a result with the numbers that the verdict was computed from: the rule as the motion was opened under,
 * and the attendance of this moment. A correction keeps the attendance of the first result unless told otherwise.
 * @throws DomainError TOO_MANY_VOTES when more votes were cast than people with a vote were there
 */
export async function storeResult(context: Context, tally: Tally): Promise<void> {
  const { tx, actor, input, thing, now, announce } = context
  const { meeting, motion } = thing
  const voters = await votersFor(context)
  const cast = castOf(tally)
  if (cast > voters.presentVoters) {
    throw new DomainError('TOO_MANY_VOTES', { cast, present: voters.presentVoters })
  }
  const { passes, reason } = verdictOf(motion.rule, { ...voters, inFavour: tally.inFavour, cast })
  await tx.motion.update({
    where: { id: motion.id },
    data: {
      state: 'DECIDED',
      ...voters,
      votesFor: tally.inFavour,
      votesAgainst: tally.against,
      votesAbstain: tally.abstaining,
      passed: passes,
      verdict: reason,
      dissent: input.dissent,
      decidedAt: motion.decidedAt ?? now,
    },
  })
  const { organizationId, id: meetingId } = meeting
  await recordAudit(tx, {
    actor,
    organizationId,
    kind: 'motion.decided',
    subjectId: motion.id,
    data: { text: motion.text, ...tally, passed: passes, corrected: motion.state === 'DECIDED' },
    now,
  })
  await announce({ type: 'meeting.changed', organizationId, meetingId })
}

async function votersFor({ tx, input, thing: { meeting, motion } }: Context) {
  const { expectedVoters, presentVoters } = motion
  if (expectedVoters !== null && presentVoters !== null && !input.recount) {
    return { expectedVoters, presentVoters }
  }
  return voterCounts(await attendanceEntries(tx, meeting), motion.rule.electorate)
}
