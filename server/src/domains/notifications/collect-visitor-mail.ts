import { activityMessages } from '@pilin/domain/notifications/activity-reminders'
import type { Runtime } from '../../kernel/use-case.ts'
import { forActivityNews } from './find-news.ts'

const reachable = { kind: 'VISITOR', email: { not: '' }, state: { not: 'CANCELLED' } } as const

/**
 * Puts a letter out for every visitor who left an address and is to hear of their activity: that they have moved up,
 * that it is cancelled, or that it is tomorrow, as those with an account hear it. Each occasion once. Returns how
 * many letters are new.
 */
export function collectVisitorMail(runtime: Runtime, now: Date): Promise<number> {
  return forActivityNews(runtime, { whose: reachable, now }, async (tx, activityId) => {
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
