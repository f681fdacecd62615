import { aheadHours, newsSince } from '@pilin/domain/notifications/activity-reminders'
import type { Prisma } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'

const hour = 60 * 60_000

/**
 * Looks at every activity that is soon, was cancelled, or in which somebody moved up, as far as some of its
 * registrations are whose it is about; each in a transaction of its own. Returns the sum of what was told.
 */
export async function forActivityNews(
  runtime: Runtime,
  { whose, now }: { whose: Prisma.RegistrationWhereInput; now: Date },
  tell: (tx: Transaction, activityId: string) => Promise<number>,
): Promise<number> {
  const soon = new Date(now.getTime() + aheadHours * hour)
  const news = newsSince(now)
  const activities = await runtime.database.prisma.activity.findMany({
    where: {
      startsAt: { gt: now },
      registrations: { some: whose },
      OR: [
        { startsAt: { lte: soon } },
        { cancelledAt: { gte: news } },
        { registrations: { some: { ...whose, placedAt: { gte: news } } } },
      ],
    },
    select: { id: true },
  })
  let sum = 0
  for (const { id } of activities) {
    sum += await inTransaction(runtime, async (tx) => ((await isFree(tx, id)) ? tell(tx, id) : 0))
  }
  return sum
}

/** Whoever is changing it goes first; the next look sees what came of it. */
async function isFree(tx: Transaction, activityId: string): Promise<boolean> {
  const free = await tx.$queryRaw<unknown[]>`select id from activity
    where id = ${activityId}::uuid for share skip locked`
  return free.length > 0
}
