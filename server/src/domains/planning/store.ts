import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Transaction } from '@pilin/prisma/database'
import { generateNKeysBetween } from 'fractional-indexing'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { rankAtEnd } from '../meetings/agenda-order.ts'
import { dutyOnDay, rostersOf } from '../rotation/data.ts'

export type SeriesMeeting = { meetingId: string; scope: OrganizationScope; startsAt: Date; cadenceId: string }

/**
 * Gives a meeting what its template says: the topics as accepted ones, in the name of the presenter's unit or
 * else the host's, and the observers as invited. Returns the ids of the topics.
 */
export async function bringTemplate(
  tx: Transaction,
  meeting: SeriesMeeting,
  proposerId: string,
): Promise<string[]> {
  const { meetingId, cadenceId } = meeting
  const template = await tx.meetingTemplate.findUnique({
    where: { cadenceId },
    include: {
      topics: { orderBy: { position: 'asc' }, include: { presenter: { select: { unitId: true } } } },
      observers: true,
    },
  })
  if (!template) return []
  await tx.attendance.createMany({
    data: template.observers.map(({ personId }) => ({ meetingId, personId, role: 'OBSERVE', votes: false })),
    skipDuplicates: true,
  })
  if (template.topics.length === 0) return []
  const [units, invited, hostUnitId, first] = await Promise.all([
    tx.meetingUnit.findMany({ where: { meetingId }, orderBy: { unitId: 'asc' }, select: { unitId: true } }),
    tx.attendance.findMany({ where: { meetingId }, select: { personId: true } }),
    hostOf(tx, meeting),
    rankAtEnd(tx, meetingId),
  ])
  const takesPart = (unitId: string | undefined) => units.some((unit) => unit.unitId === unitId)
  const fallback = takesPart(hostUnitId) ? hostUnitId : units[0]?.unitId
  const ranks = [first, ...generateNKeysBetween(first, null, template.topics.length - 1)]
  const items = template.topics.flatMap(({ title, plannedMinutes, presenterId, presenter }, index) => {
    const isInvited = invited.some(({ personId }) => personId === presenterId)
    const unitId = isInvited && takesPart(presenter?.unitId) ? presenter?.unitId : fallback
    const rank = ranks[index]
    // Without a unit there is nobody in whose name a topic could stand.
    if (unitId === undefined || rank === undefined) return []
    return [{ title, plannedMinutes, presenterId: isInvited ? presenterId : null, unitId, rank }]
  })
  const created = await tx.agendaItem.createManyAndReturn({
    data: items.map((item) => ({
      ...item,
      organizationId: meeting.scope,
      meetingId,
      proposedById: proposerId,
      state: 'ACCEPTED',
    })),
    select: { id: true },
  })
  return created.map(({ id }) => id)
}

async function hostOf(tx: Transaction, { scope, startsAt }: SeriesMeeting): Promise<string | undefined> {
  return dutyOnDay(await rostersOf(tx, [scope]), scope, civilDateOf(startsAt))?.unitId
}
