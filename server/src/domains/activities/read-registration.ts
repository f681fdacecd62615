import type { Runtime } from '../../kernel/use-case.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { findBySecret } from './data.ts'
import { takesRegistrations } from './policy.ts'
import { hostOf, presentTimes } from './present.ts'

/** How a visitor's registration stands, for whoever holds its link; the own name, and nobody else's. */
export async function readRegistration({ database, clock }: Runtime, secret: string) {
  const { prisma } = database
  const { activity, state, serial, name, present } = await findBySecret(prisma, secret)
  const now = clock()
  const before = await prisma.registration.count({
    where: { activityId: activity.id, state: 'WAITING', serial: { lt: serial } },
  })
  return {
    activity: {
      id: activity.id,
      title: activity.title,
      place: activity.place,
      host: hostOf(activity),
      reason: activity.reason,
      ...presentTimes(activity, now),
    },
    name,
    state,
    /** How many registrations are before it in the queue. */
    before,
    isPresent: present > 0,
    mayCancel: state !== 'CANCELLED' && isAllowed(takesRegistrations(activity, now)),
  }
}
