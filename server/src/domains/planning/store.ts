import { randomUUID } from 'node:crypto'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Transaction } from '@pilin/prisma/database'
import { generateNKeysBetween } from 'fractional-indexing'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { rankAtEnd } from '../meetings/agenda-order.ts'
import { dutyOnDay, rotationsOf } from '../rotation/data.ts'

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
    const words = { title, plannedMinutes, unitId, topicId: randomUUID() }
    return [{ ...words, presenterId: isInvited ? presenterId : null, rank }]
  })
  await writeTopics(tx, meeting, items, proposerId)
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

type NewTopic = { topicId: string; title: string; plannedMinutes: number; unitId: string }

/** Every item of an agenda is a topic's appearance, those of a template too. */
async function writeTopics(
  tx: Transaction,
  { meetingId, scope }: SeriesMeeting,
  items: readonly NewTopic[],
  proposedById: string,
): Promise<void> {
  const { kind, createdAt } = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId } })
  await tx.topic.createMany({
    data: items.map(({ topicId, title, plannedMinutes, unitId }) => ({
      id: topicId,
      organizationId: scope,
      unitId,
      proposedById,
      proposedAt: createdAt,
      title,
      plannedMinutes,
      wishedKind: kind,
      wishedMeetingId: meetingId,
      state: 'PLACED',
      decision: 'ACCEPT',
      decidedAt: createdAt,
    })),
  })
}

async function hostOf(tx: Transaction, { scope, startsAt }: SeriesMeeting): Promise<string | undefined> {
  return dutyOnDay(await rotationsOf(tx, [scope]), scope, civilDateOf(startsAt))?.unitId
}
