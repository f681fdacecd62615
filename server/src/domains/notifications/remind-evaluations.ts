import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { overdueWithin, remindsOfReview } from '@pilin/domain/notifications/reminders'
import { columnOf, dayOf } from '../../kernel/day.ts'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { titleOf } from '../evaluations/data.ts'
import { keepersOf } from './data.ts'
import { notify } from './record-notification.ts'

/** Reminds the secretariat, once, of each evaluation that is to be looked at again; returns how many are new. */
export async function remindOfEvaluations(runtime: Runtime, now: Date): Promise<number> {
  const today = civilDateOf(now)
  const due = await runtime.database.prisma.evaluation.findMany({
    where: {
      reviewedAt: null,
      reviewOn: { gte: columnOf(addDays(today, -overdueWithin)), lte: columnOf(today) },
    },
    select: {
      id: true,
      organizationId: true,
      reviewOn: true,
      reviewedAt: true,
      project: { select: { name: true } },
      activity: { select: { title: true } },
    },
  })
  let count = 0
  for (const { id, organizationId, reviewOn: column, reviewedAt, ...judged } of due) {
    const reviewOn = column && dayOf(column)
    if (reviewOn === null || !remindsOfReview({ reviewOn, reviewedAt }, now)) continue
    count += await inTransaction(runtime, async (tx) => {
      return notify(tx, {
        kind: 'reminder.evaluation-due',
        organizationId,
        subjectId: id,
        people: await keepersOf(tx, organizationId, now),
        data: { title: titleOf(judged) },
        now,
        key: `evaluation-due:${id}:${reviewOn}`,
      })
    })
  }
  return count
}
