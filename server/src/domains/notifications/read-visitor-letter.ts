import { hashOf, newSecret } from '../../kernel/secret.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { timeText } from './data.ts'
import { messageOf } from './messages.ts'
import { writeVisitorMail } from './write-mail.ts'

/**
 * The letter to a visitor as of now, with a link of its own: the first link's secret is kept nowhere, and goes on
 * working beside it. Null when the visitor has cancelled or was forgotten, or when it is no news any more.
 */
export async function readVisitorLetter(
  { database, clock }: Runtime,
  { registrationId, kind }: { registrationId: string; kind: string },
  publicUrl: string,
) {
  const { activity, ...registration } = await database.prisma.registration.findUniqueOrThrow({
    where: { id: registrationId },
    include: { activity: true },
  })
  const { name, email, state } = registration
  const isCancelled = kind === 'activity.cancelled'
  const isNews = clock() < activity.startsAt && isCancelled === (activity.state === 'CANCELLED')
  if (email === '' || !isNews || (!isCancelled && state !== 'PLACED')) return null
  const secret = newSecret()
  // Whoever cancels this moment is left alone.
  const { count } = await database.prisma.registration.updateMany({
    where: { id: registrationId, state: { not: 'CANCELLED' } },
    data: { mailTokenHash: hashOf(secret) },
  })
  if (count === 0) return null
  const { organizationId, id: subjectId, title, startsAt, place, reason } = activity
  const data = { activity: title, time: timeText(startsAt), place, reason }
  const message = {
    ...messageOf({ organizationId, subjectId, kind, data }),
    path: `/registrations/${secret}`,
  }
  return { to: email, ...writeVisitorMail(name, message, publicUrl) }
}
