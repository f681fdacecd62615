import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { overdueWithin, remindsOfReview } from '@pilin/domain/notifications/reminders'
import type { Transaction } from '@pilin/prisma/database'
import { columnOf, dayOf } from '../../kernel/day.ts'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { overseersOf } from './data.ts'
import { notify } from './record-notification.ts'

/** Reminds the secretaries, once, of each resolution that is to be looked at again; returns how many are new. */
export async function remindOfReviews(runtime: Runtime, now: Date): Promise<number> {
  const today = civilDateOf(now)
  const due = await runtime.database.prisma.resolutionReview.findMany({
    where: {
      reviewedAt: null,
      reviewOn: { gte: columnOf(addDays(today, -overdueWithin)), lte: columnOf(today) },
    },
    select: { resolutionId: true },
  })
  let count = 0
  for (const { resolutionId } of due) {
    count += await inTransaction(runtime, (tx) => remindOfReview(tx, resolutionId, now))
  }
  return count
}

async function remindOfReview(tx: Transaction, resolutionId: string, now: Date): Promise<number> {
  const review = await tx.resolutionReview.findUnique({
    where: { resolutionId },
    include: {
      resolution: {
        include: {
          organization: { select: { kind: true } },
          meeting: { select: { units: { select: { unitId: true } } } },
        },
      },
    },
  })
  if (!review) return 0
  const { resolution, reviewedAt } = review
  const reviewOn = dayOf(review.reviewOn)
  if (!remindsOfReview({ reviewOn, reviewedAt }, now)) return 0
  return notify(tx, {
    kind: 'reminder.review-due',
    organizationId: resolution.organizationId,
    subjectId: resolutionId,
    people: await overseersOf(tx, resolution, now),
    data: { number: resolutionNumber(resolution.year, resolution.serial), text: resolution.text },
    now,
    key: `review-due:${resolutionId}:${reviewOn}`,
  })
}
