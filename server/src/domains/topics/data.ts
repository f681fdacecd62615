import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { MeetingKind } from '@pilin/domain/meetings/vocabulary'
import { nextMeeting } from '@pilin/domain/topics/carry-over'
import type { TopicState } from '@pilin/domain/topics/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { fileFacts } from '../files/data.ts'
import { dutyOnDay, rotationsOf } from '../rotation/data.ts'

/** A page never shows more than this many of a state; older ones are found through their meeting. */
const most = 200

/** No person has this id. */
const nobody = '00000000-0000-0000-0000-000000000000'

const ofMeeting = { select: { id: true, title: true, startsAt: true, state: true } } as const

const wholeTopic = {
  unit: { select: { shortName: true } },
  proposedBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
  wishedMeeting: ofMeeting,
  need: { select: { id: true, title: true } },
  carriedFrom: ofMeeting,
  mergedInto: { select: { id: true, title: true, state: true, decision: true, reason: true } },
  merged: {
    orderBy: { proposedAt: 'asc' },
    select: {
      id: true,
      title: true,
      unit: { select: { shortName: true } },
      proposedBy: { select: { name: true } },
    },
  },
  attachments: { orderBy: { position: 'asc' }, select: { file: { select: fileFacts } } },
  appearances: {
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      state: true,
      reason: true,
      live: true,
      meeting: { select: { ...ofMeeting.select, minutes: { select: { state: true } } } },
    },
  },
} as const

/** Topics in the given states; with a proposer, only theirs. What waits longest is first, else the newest. */
export async function readTopics(
  tx: Transaction,
  scope: OrganizationScope,
  narrowed: { states?: readonly TopicState[]; proposedById?: string | null },
) {
  const { states, proposedById } = narrowed
  return tx.topic.findMany({
    where: {
      organizationId: scope,
      ...(states && { state: { in: [...states] } }),
      ...(proposedById !== undefined && { proposedById: proposedById ?? nobody }),
    },
    orderBy: [{ proposedAt: states?.includes('WAITING') ? 'asc' : 'desc' }, { id: 'asc' }],
    take: most,
    include: wholeTopic,
  })
}

/**
 * A topic in the actor's scope.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function loadTopic(tx: Transaction, actor: Actor, topicId: string) {
  const topic = await tx.topic.findFirst({
    where: { id: topicId, organizationId: { in: scopesOf(actor) } },
    include: wholeTopic,
  })
  if (!topic) throw new DomainError('NOT_FOUND')
  return { ...topic, scope: topic.organizationId as OrganizationScope }
}

export type TopicInScope = Awaited<ReturnType<typeof loadTopic>>

/** The same with the topic's row locked until the transaction ends. Meetings are locked before their topics. */
export async function lockTopic(tx: Transaction, actor: Actor, topicId: string): Promise<TopicInScope> {
  await tx.$queryRaw`select id from topic
    where id = ${topicId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
  return loadTopic(tx, actor, topicId)
}

/** Who is on duty today, as policies about the whole backlog ask. */
export async function dutyToday(tx: Transaction, scope: OrganizationScope, now: Date) {
  const rotations = await rotationsOf(tx, [scope])
  return { organizationId: scope as string, duty: dutyOnDay(rotations, scope, civilDateOf(now)) }
}

/** Ids of the meetings that are still to be held, by time. */
export async function plannedMeetings(tx: Transaction, organizationId: string) {
  return tx.meeting.findMany({
    where: { organizationId, state: 'PLANNED' },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, title: true, startsAt: true },
  })
}

/** The next planned meeting of a kind that is still to begin. */
export async function nextOfKind(tx: Transaction, organizationId: string, kind: MeetingKind, now: Date) {
  const planned = await tx.meeting.findMany({
    where: { organizationId, kind, state: 'PLANNED' },
    select: { id: true, startsAt: true },
  })
  return nextMeeting(planned, now)
}

/** Everybody who proposed the topic or one that was merged into it: who waits for its answer. */
export async function proposersOf(tx: Transaction, topicId: string): Promise<string[]> {
  const topics = await tx.topic.findMany({
    where: { OR: [{ id: topicId }, { mergedIntoId: topicId }] },
    select: { proposedById: true },
  })
  return [...new Set(topics.map(({ proposedById }) => proposedById))]
}
