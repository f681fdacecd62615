import {
  type ActivityToTell,
  activityMessages,
  aheadHours,
  newsSince,
} from '@pilin/domain/notifications/activity-reminders'
import type { Transaction } from '@pilin/prisma/database'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { peopleToTell } from '../organizations/read-contacts.ts'
import { timeText } from './data.ts'
import { notify } from './record-notification.ts'

const hour = 60 * 60_000

/**
 * Tells those who registered with an account, and who speaks for a unit that did (where nobody is named, its people):
 * that they have moved up, that an activity is cancelled, or that it is tomorrow. Asked from the data, since whoever
 * gives a place back may be nobody with an account.
 */
export async function remindOfActivities(runtime: Runtime, now: Date): Promise<number> {
  const soon = new Date(now.getTime() + aheadHours * hour)
  const news = newsSince(now)
  const activities = await runtime.database.prisma.activity.findMany({
    where: {
      startsAt: { gt: now },
      OR: [
        { startsAt: { lte: soon } },
        { cancelledAt: { gte: news } },
        { registrations: { some: { kind: { not: 'VISITOR' }, placedAt: { gte: news } } } },
      ],
    },
    select: { id: true },
  })
  let count = 0
  for (const { id } of activities) {
    count += await inTransaction(runtime, (tx) => tellOfActivity(tx, id, now))
  }
  return count
}

async function tellOfActivity(tx: Transaction, activityId: string, now: Date): Promise<number> {
  // Whoever is changing it goes first; the next look sees what came of it.
  const free = await tx.$queryRaw<unknown[]>`select id from activity
    where id = ${activityId}::uuid for share skip locked`
  if (free.length === 0) return 0
  const activity = await tx.activity.findUniqueOrThrow({
    where: { id: activityId },
    include: { registrations: { where: { kind: { not: 'VISITOR' } }, orderBy: { serial: 'asc' } } },
  })
  const registrations: ActivityToTell['registrations'][number][] = []
  for (const { personId, unitId, ...each } of activity.registrations) {
    const { organizationId } = activity
    const people = personId ? [personId] : await peopleToTell(tx, organizationId, unitId ? [unitId] : [], now)
    registrations.push(...people.map((person) => ({ ...each, personId: person })))
  }
  const { organizationId, title, startsAt, place, reason } = activity
  const data = { activity: title, time: timeText(startsAt), place, reason }
  let count = 0
  for (const { kind, key, people } of activityMessages({ ...activity, registrations }, now)) {
    count += await notify(tx, { kind, organizationId, subjectId: activityId, people, data, now, key })
  }
  return count
}
