import { afterMeeting, isOpenTopic } from '@pilin/domain/topics/carry-over'
import { topicStateLabels } from '@pilin/domain/topics/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import type { Announcement } from '../../kernel/announcement.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import type { Reaction } from '../../kernel/use-case.ts'
import { nextOfKind } from './data.ts'
import { lockBacklog, resumeTopics } from './resume-topics.ts'

type Context = Parameters<Reaction>[1]
type Fact<Type extends Announcement['type']> = Extract<Announcement, { type: Type }>

/** Whatever is proposed for a meeting on its own page is a topic too; its words and its answers are kept alike. */
export const keepTopicsOfAgendas: Reaction = async (fact, { tx, actor, now }) => {
  if (fact.type === 'agenda.proposed') await writeTopic(tx, fact)
  if (fact.type === 'agenda.edited') await copyWords(tx, fact)
  if (fact.type === 'topic.decided') await keepAnswer(fact, { tx, actor, now })
}

async function keepAnswer(fact: Fact<'topic.decided'>, { tx, actor, now }: Context): Promise<void> {
  const { topicId, decision, reason, state, mergedIntoId } = fact
  const before = await tx.topic.findUniqueOrThrow({ where: { id: topicId }, select: { state: true } })
  // An agenda may still list what was merged or withdrawn meanwhile.
  if (!isOpenTopic(before.state)) {
    throw new DomainError('TOPIC_SETTLED', { state: topicStateLabels[before.state] })
  }
  await tx.topic.update({
    where: { id: topicId },
    data: {
      state,
      decision,
      reason,
      mergedIntoId,
      decidedAt: now,
      decidedById: actor.personId,
      comesBack: decision === 'DEFER' && state === 'WAITING',
    },
  })
}

/** When a meeting is over, what it did not come to goes on the next agenda of its kind. */
export const carryTopicsOver: Reaction = async (fact, context) => {
  const { tx, now } = context
  if (fact.type === 'meeting.planned') {
    const meeting = await tx.meeting.findUniqueOrThrow({ where: { id: fact.meetingId } })
    await lockBacklog(tx, fact.organizationId)
    await resumeTopics(context, meeting)
  }
  if (fact.type === 'meeting.ended' || fact.type === 'meeting.cancelled') {
    const meeting = await tx.meeting.findUniqueOrThrow({ where: { id: fact.meetingId } })
    await lockBacklog(tx, fact.organizationId)
    await settleTopics(tx, fact)
    const next = await nextOfKind(tx, fact.organizationId, meeting.kind, now)
    if (next) await resumeTopics(context, { ...meeting, id: next.id })
  }
}

async function writeTopic(tx: Transaction, fact: Fact<'agenda.proposed'>): Promise<void> {
  const item = await tx.agendaItem.findUniqueOrThrow({
    where: { id: fact.agendaItemId },
    include: { meeting: { select: { kind: true } } },
  })
  await tx.topic.create({
    data: {
      id: item.topicId,
      organizationId: item.organizationId,
      unitId: item.unitId,
      proposedById: item.proposedById,
      proposedAt: item.createdAt,
      title: item.title,
      purpose: item.purpose,
      plannedMinutes: item.plannedMinutes,
      wishedKind: item.meeting.kind,
      wishedMeetingId: item.meetingId,
    },
  })
}

async function copyWords(tx: Transaction, fact: Fact<'agenda.edited'>): Promise<void> {
  const { topicId, title, purpose, plannedMinutes } = await tx.agendaItem.findUniqueOrThrow({
    where: { id: fact.agendaItemId },
  })
  await tx.topic.update({ where: { id: topicId }, data: { title, purpose, plannedMinutes } })
}

/** What was discussed is done; what was not comes back; what nobody decided on waits on in the backlog. */
async function settleTopics(
  tx: Transaction,
  { type, meetingId }: Fact<'meeting.ended'> | Fact<'meeting.cancelled'>,
): Promise<void> {
  const over = type === 'meeting.ended' ? 'HELD' : 'CANCELLED'
  const items = await tx.agendaItem.findMany({
    where: { meetingId },
    select: { topicId: true, state: true, meeting: { select: { kind: true } } },
  })
  for (const { topicId, state, meeting } of items) {
    const outcome = afterMeeting(over, state)
    if (outcome === 'DISCUSSED') {
      await tx.topic.updateMany({ where: { id: topicId, state: 'PLACED' }, data: { state: 'DISCUSSED' } })
    }
    if (outcome !== 'COMES_BACK') continue
    await tx.topic.updateMany({
      where: {
        id: topicId,
        // One that was answered anew meanwhile, or was deferred on a later agenda too, goes its own way.
        ...(state === 'DEFERRED'
          ? { state: 'DEFERRED', appearances: { none: { state: 'DEFERRED', meeting: { state: 'PLANNED' } } } }
          : { state: 'PLACED' }),
      },
      data: { state: 'WAITING', comesBack: true, carriedFromId: meetingId, wishedKind: meeting.kind },
    })
  }
}
