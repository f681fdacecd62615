import { activityMessages, aheadHours, newsSince } from '@pilin/domain/notifications/activity-reminders'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'

const hour = 60 * 60_000
const reachable = { kind: 'VISITOR', email: { not: '' }, state: { not: 'CANCELLED' } } as const

/**
 * Puts a letter out for every visitor who left an address and is to hear of their activity: that they have moved up,
 * that it is cancelled, or that it is tomorrow, as those with an account hear it. Each occasion once. Returns how
 * many letters are new.
 */
export async function collectVisitorMail(runtime: Runtime, now: Date): Promise<number> {
  const soon = new Date(now.getTime() + aheadHours * hour)
  const news = newsSince(now)
  const activities = await runtime.database.prisma.activity.findMany({
    where: {
      startsAt: { gt: now },
      registrations: { some: reachable },
      OR: [
        { startsAt: { lte: soon } },
        { cancelledAt: { gte: news } },
        { registrations: { some: { ...reachable, placedAt: { gte: news } } } },
      ],
    },
    select: { id: true },
  })
  let sum = 0
  for (const { id } of activities) sum += await collectFor(runtime, id, now)
  return sum
}

function collectFor(runtime: Runtime, activityId: string, now: Date): Promise<number> {
  return inTransaction(runtime, async (tx) => {
    // Whoever is changing it goes first; the next look sees what came of it.
    const free = await tx.$queryRaw<unknown[]>`select id from activity
      where id = ${activityId}::uuid for share skip locked`
    if (free.length === 0) return 0
    const activity = await tx.activity.findUniqueOrThrow({
      where: { id: activityId },
      include: { registrations: { where: reachable, orderBy: { serial: 'asc' } } },
    })
    // A visitor is nobody but their registration.
    const registrations = activity.registrations.map((each) => ({ ...each, personId: each.id }))
    const letters = activityMessages({ ...activity, registrations }, now).flatMap(({ kind, key, people }) =>
      people.map((registrationId) => ({ registrationId, kind, key, nextAttemptAt: now, createdAt: now })),
    )
    const { count } = await tx.mailDigest.createMany({ data: letters, skipDuplicates: true })
    return count
  })
}
