import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { freshHours, isQuietOver } from '@pilin/domain/notifications/mail'
import type { Prisma } from '@pilin/prisma/client'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { standingOn } from '../organizations/data.ts'

/**
 * Puts the messages that have waited for the quiet time into one letter for each person. What was read in the
 * meantime, or is no news any more, stays out. Returns how many letters are new.
 */
export async function collectMail(runtime: Runtime, now: Date): Promise<number> {
  const { prisma } = runtime.database
  const waiting = await prisma.notification.groupBy({
    by: ['personId'],
    where: { ...unsent(now), person: reachable },
    _min: { at: true },
  })
  let count = 0
  for (const { personId, _min } of waiting) {
    if (_min.at && isQuietOver(_min.at, now) && (await collectFor(runtime, personId, now))) count += 1
  }
  return count
}

/** Behind the person's lock, so that of two nodes one writes the letter and the other finds nothing left. */
function collectFor(runtime: Runtime, personId: string, now: Date): Promise<boolean> {
  return inTransaction(runtime, async (tx) => {
    const free = await tx.$queryRaw<unknown[]>`select id from person
      where id = ${personId}::uuid for no key update skip locked`
    if (free.length === 0) return false
    const roles = await tx.organizationRole.findMany({
      where: { personId, ...standingOn(civilDateOf(now)) },
      select: { organizationId: true },
    })
    const rows = await tx.notification.findMany({
      where: {
        ...unsent(now),
        personId,
        organizationId: { in: roles.map(({ organizationId }) => organizationId) },
      },
      select: { id: true },
    })
    if (rows.length === 0) return false
    const letter = await tx.mailDigest.create({ data: { personId, nextAttemptAt: now, createdAt: now } })
    await tx.notification.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { mailId: letter.id },
    })
    return true
  })
}

/** Who has an address and wants letters. */
export const reachable = {
  email: { not: null },
  receivesMail: true,
  suspendedAt: null,
} as const satisfies Prisma.PersonWhereInput

function unsent(now: Date) {
  const fresh = new Date(now.getTime() - freshHours * 60 * 60_000)
  return { mailId: null, readAt: null, at: { gte: fresh, lte: now } }
}
