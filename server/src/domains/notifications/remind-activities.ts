import { type ActivityToTell, activityMessages } from '@pilin/domain/notifications/activity-reminders'
import type { Transaction } from '@pilin/prisma/database'
import type { Runtime } from '../../kernel/use-case.ts'
import { peopleToTell } from '../organizations/read-contacts.ts'
import { timeText } from './data.ts'
import { forActivityNews } from './find-news.ts'
import { notify } from './record-notification.ts'

/** Visitors without an account get letters. */
const whose = { kind: { not: 'VISITOR' } } as const

/**
 * Tells those who registered with an account, and who speaks for a unit that did (where nobody is named, its people):
 * that they have moved up, that an activity is cancelled, or that it is tomorrow. Asked from the data, since whoever
 * gives a place back may be nobody with an account.
 */
export function remindOfActivities(runtime: Runtime, now: Date): Promise<number> {
  return forActivityNews(runtime, { whose, now }, (tx, activityId) => tellOfActivity(tx, activityId, now))
}

async function tellOfActivity(tx: Transaction, activityId: string, now: Date): Promise<number> {
  const activity = await tx.activity.findUniqueOrThrow({
    where: { id: activityId },
    include: { registrations: { where: whose, orderBy: { serial: 'asc' } } },
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
