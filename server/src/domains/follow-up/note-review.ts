import type { Reaction } from '../../kernel/use-case.ts'
import { keepReview } from '../minutes/store.ts'
import { readReview } from './read-review.ts'

/** When minutes are submitted, what their first item reported is put down as it stands then. */
export const noteReview: Reaction = async (fact, { tx }) => {
  if (fact.type !== 'minutes.submitting') return
  const meeting = await tx.meeting.findUniqueOrThrow({ where: { id: fact.meetingId } })
  await keepReview(tx, meeting.id, await readReview(tx, meeting))
}
