import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { newsHours } from '@pilin/domain/notifications/activity-reminders'
import type { Transaction } from '@pilin/prisma/database'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { peopleToTell } from '../surveys/data.ts'
import { holdersOf } from './data.ts'
import { notify } from './record-notification.ts'

const hour = 60 * 60_000

/**
 * Tells a unit, once for each step of the other side, that a claim of its need or a request for its resource waits
 * for its answer; for what is the organization's own, those who keep its lists. Returns how many messages are new.
 */
export async function remindOfClaims(runtime: Runtime, now: Date): Promise<number> {
  const news = new Date(now.getTime() - newsHours * hour)
  const waiting = await runtime.database.prisma.claim.findMany({
    where: { state: 'OPEN', entries: { some: { at: { gte: news } } } },
    select: { id: true },
  })
  let count = 0
  for (const { id } of waiting) count += await inTransaction(runtime, (tx) => tellOfClaim(tx, id, news, now))
  return count
}

async function tellOfClaim(tx: Transaction, claimId: string, news: Date, now: Date): Promise<number> {
  const about = { select: { id: true, title: true, unitId: true } } as const
  const person = { select: { name: true, unit: { select: { shortName: true } } } } as const
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    include: {
      need: about,
      resource: about,
      entries: { orderBy: { id: 'desc' }, take: 1, include: { person } },
    },
  })
  const { organizationId, state, turn, need, resource } = claim
  const [last] = claim.entries
  const asked = need ?? resource
  // Somebody may just have answered.
  if (state !== 'OPEN' || !asked || !last || last.at < news) return 0
  const unitId = turn === 'OWNER' ? asked.unitId : claim.unitId
  const people = unitId
    ? await peopleToTell(tx, organizationId, [unitId], now)
    : await holdersOf(tx, organizationId, civilDateOf(now), ['SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT'])
  return notify(tx, {
    kind: need ? 'claim.waits' : 'request.waits',
    organizationId,
    subjectId: asked.id,
    people: people.filter((id) => id !== last.personId),
    data: { title: asked.title, by: `${last.person.unit.shortName}${last.person.name}` },
    now,
    key: `claim-waits:${claimId}:${last.id}`,
  })
}
