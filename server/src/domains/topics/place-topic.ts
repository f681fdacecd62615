import type { AgendaItemState } from '@pilin/domain/meetings/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import { rankAtEnd } from '../meetings/agenda-order.ts'
import { topicRecordMessages } from './messages.ts'

/** What an appearance on an agenda takes over from its topic. */
export type PlacedTopic = {
  id: string
  organizationId: string
  unitId: string
  proposedById: string
  title: string
  purpose: string
  plannedMinutes: number
}

type Place = {
  meeting: { id: string; title: string }
  state: Extract<AgendaItemState, 'PROPOSED' | 'ACCEPTED'>
  /** The earlier meeting that did not reach it. */
  carriedFromId?: string | null
}

/**
 * Puts a topic at the end of a meeting's agenda, or among what is proposed for it. Callers hold the locks of
 * meeting and topic and have seen that the unit takes part. Wherever else it stood, it no longer does.
 */
export async function placeTopic(tx: Transaction, topic: PlacedTopic, place: Place): Promise<string> {
  const { meeting, state, carriedFromId = null } = place
  await tx.agendaItem.updateMany({
    where: { topicId: topic.id, live: true, meetingId: { not: meeting.id } },
    data: { state: 'DEFERRED', reason: topicRecordMessages.placedElsewhere(meeting.title) },
  })
  const before = await tx.agendaItem.findMany({
    where: { topicId: topic.id },
    orderBy: { createdAt: 'desc' },
    select: { id: true, meetingId: true, presenterId: true },
  })
  const here = before.find(({ meetingId }) => meetingId === meeting.id)
  if (here) {
    await tx.agendaItem.update({
      where: { id: here.id },
      data: { state, reason: '', ...(carriedFromId && { carriedFromId }) },
    })
    return here.id
  }
  const { id: topicId, ...words } = topic
  const item = await tx.agendaItem.create({
    data: {
      ...words,
      topicId,
      meetingId: meeting.id,
      presenterId: await stillInvited(tx, meeting.id, before[0]?.presenterId ?? null),
      state,
      carriedFromId,
      rank: await rankAtEnd(tx, meeting.id),
    },
    select: { id: true },
  })
  return item.id
}

/** Takes out of a topic's row what an agenda needs. */
export function wordsOf(topic: PlacedTopic): PlacedTopic {
  const { id, organizationId, unitId, proposedById, title, purpose, plannedMinutes } = topic
  return { id, organizationId, unitId, proposedById, title, purpose, plannedMinutes }
}

/** Who presented it before presents it again, if invited. */
async function stillInvited(tx: Transaction, meetingId: string, personId: string | null) {
  if (personId === null) return null
  const invited = await tx.attendance.count({ where: { meetingId, personId } })
  return invited > 0 ? personId : null
}
