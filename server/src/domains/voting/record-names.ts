import { hasVote } from '@pilin/domain/meetings/attendance'
import { recordNamesInput } from '@pilin/domain/voting/schemas'
import { tallyOf } from '@pilin/domain/voting/tally'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { attendanceEntries } from '../attendance/data.ts'
import { type LockedMotion, lockMotion } from './data.ts'
import { mayRecordResult } from './policy.ts'
import { storeResult } from './store.ts'

/** Notes who voted how; again, to correct it. Whoever is not named has not voted. */
export const recordNames = useCase({
  input: recordNamesInput,
  load: (tx, actor, { motionId }) => lockMotion(tx, actor, motionId),
  policy: (actor, { meeting, motion }, _input, now) => mayRecordResult(actor, meeting, motion, now),
  async run(context) {
    const { tx, input, thing } = context
    const { meeting, motion } = thing
    if (motion.method !== 'BY_NAME') throw new DomainError('CONFLICT')
    await checkVoters(tx, thing, input.votes)
    await tx.motionVote.deleteMany({ where: { motionId: motion.id } })
    await tx.motionVote.createMany({
      data: input.votes.map((vote) => ({ ...vote, motionId: motion.id, meetingId: meeting.id })),
    })
    await storeResult(context, tallyOf(input.votes))
  },
})

/** Everybody named is here and has a vote. */
async function checkVoters(
  tx: Transaction,
  { meeting, motion }: LockedMotion,
  votes: readonly { personId: string }[],
): Promise<void> {
  const entries = await attendanceEntries(tx, meeting)
  for (const { personId } of votes) {
    const entry = entries.find((each) => each.personId === personId)
    if (!entry) throw new DomainError('NOT_FOUND')
    const { name } = entry.person
    if (!hasVote(entry, motion.rule.electorate)) throw new DomainError('NO_VOTE', { name })
    if (!entry.present) throw new DomainError('NOT_PRESENT', { name })
  }
}
