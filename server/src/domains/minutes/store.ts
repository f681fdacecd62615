import type { Review } from '@pilin/domain/minutes/review'
import type { Transaction } from '@pilin/prisma/database'

/** Puts down what the first item of the agenda reports, for the record that is about to be written out. */
export async function keepReview(tx: Transaction, meetingId: string, review: Review): Promise<void> {
  await tx.minutes.update({ where: { meetingId }, data: { review } })
}
