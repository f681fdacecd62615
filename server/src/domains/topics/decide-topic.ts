import { stateAfter } from '@pilin/domain/topics/carry-over'
import { type DecideTopicInput, decideTopicInput } from '@pilin/domain/topics/schemas'
import type { TopicState } from '@pilin/domain/topics/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { enforce } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting, type MeetingInScope } from '../meetings/data.ts'
import { dutyToday, lockTopic, type TopicInScope } from './data.ts'
import { topicRecordMessages as messages } from './messages.ts'
import { placeTopic, wordsOf } from './place-topic.ts'
import { mayAnswerTopic, mayTakeOther } from './policy.ts'

/** The topic, where it stands, and what the decision names; all locked. */
type Decided = Awaited<ReturnType<typeof loadDecision>>

/** What a decision does to agendas: the state it leaves the topic in, and the meeting that it concerns. */
type Outcome = { state: TopicState; meeting: MeetingInScope | undefined }

/** The secretary on duty accepts a topic into a meeting, defers, merges or declines it. */
export const decideTopic = useCase({
  input: decideTopicInput,
  load: (tx, actor, input, now) => loadDecision(tx, actor, input, now),
  policy: (actor, thing, { decision }) => mayAnswerTopic(actor, thing, decision),
  async run({ tx, actor, input, thing, now, announce }) {
    const { topic, live, into } = thing
    const { organizationId } = topic
    const reason = input.decision === 'ACCEPT' ? '' : input.reason
    const outcome = await changeAgendas(tx, thing, input)
    if (into) await takeAlong(tx, topic.id, into.id)
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'topic.decided',
      subjectId: topic.id,
      data: {
        title: topic.title,
        decision: input.decision,
        reason,
        meeting: outcome.meeting?.title ?? '',
        into: into?.title ?? '',
      },
      now,
    })
    await announce({
      type: 'topic.decided',
      organizationId,
      topicId: topic.id,
      title: topic.title,
      proposedById: topic.proposedById,
      decision: input.decision,
      state: outcome.state,
      reason,
      meetingId: outcome.meeting?.id ?? null,
      mergedIntoId: into?.id ?? null,
    })
    for (const meetingId of new Set([live?.id, outcome.meeting?.id])) {
      if (meetingId) await announce({ type: 'meeting.changed', organizationId, meetingId })
    }
  },
})

/** Meetings are locked before topics, each in the order of ids, as every use case on an agenda does. */
async function loadDecision(tx: Transaction, actor: Actor, input: DecideTopicInput, now: Date) {
  const found = await tx.topic.findFirst({
    where: { id: input.topicId, organizationId: { in: scopesOf(actor) } },
    select: { organizationId: true, appearances: { where: { live: true }, select: { meetingId: true } } },
  })
  if (!found) throw new DomainError('NOT_FOUND')
  const liveId = found.appearances[0]?.meetingId
  const { targetId, intoId } = namedIn(input)
  const meetings = new Map<string, MeetingInScope>()
  for (const id of [liveId, targetId].flatMap((each) => each ?? []).sort()) {
    if (!meetings.has(id)) meetings.set(id, await lockMeeting(tx, actor, id))
  }
  const topics = new Map<string, TopicInScope>()
  for (const id of [input.topicId, intoId].flatMap((each) => each ?? []).sort()) {
    if (!topics.has(id)) topics.set(id, await lockTopic(tx, actor, id))
  }
  const topic = topics.get(input.topicId)
  const target = targetId ? meetings.get(targetId) : undefined
  const into = intoId ? topics.get(intoId) : undefined
  const named = [topic, target, into].flatMap((each) => each?.organizationId ?? [])
  if (!topic || named.some((id) => id !== found.organizationId)) throw new DomainError('NOT_FOUND')
  // Somebody has moved it to another agenda just now.
  if (topic.appearances.find(({ live }) => live)?.meeting.id !== liveId) throw new DomainError('CONFLICT')
  const live = liveId ? meetings.get(liveId) : undefined
  return { topic, live, target, into, today: await dutyToday(tx, topic.scope, now) }
}

/** A decision names a meeting or another topic, never both, whatever else a form has sent along. */
function namedIn({ decision, meetingId, intoTopicId }: DecideTopicInput) {
  const toMeeting = decision === 'ACCEPT' || decision === 'DEFER'
  return { targetId: toMeeting ? meetingId : null, intoId: decision === 'MERGE' ? intoTopicId : null }
}

async function changeAgendas(tx: Transaction, thing: Decided, input: DecideTopicInput): Promise<Outcome> {
  const { topic, live, target, into } = thing
  const { decision, reason } = input
  if (decision === 'ACCEPT' && target) {
    checkTakesPart(topic, target)
    await placeTopic(tx, wordsOf(topic), { meeting: target, state: 'ACCEPTED' })
    return { state: 'PLACED', meeting: target }
  }
  if (decision === 'DEFER') return defer(tx, thing, reason)
  if (decision === 'MERGE' && into) {
    if (into.id === topic.id) {
      throw new DomainError('INVALID', {}, { intoTopicId: messages.otherTopic })
    }
    enforce(mayTakeOther(into))
    await setAside(tx, topic.id, 'DECLINED', messages.mergedInto(into.title, reason))
  } else await setAside(tx, topic.id, 'DECLINED', reason)
  return { state: stateAfter(decision), meeting: live }
}

/** To a named meeting it goes at once; else it leaves this agenda and comes with the next one of its kind. */
async function defer(tx: Transaction, { topic, live, target }: Decided, reason: string): Promise<Outcome> {
  if (!target) {
    await setAside(tx, topic.id, 'DEFERRED', reason)
    return { state: live ? 'DEFERRED' : 'WAITING', meeting: live }
  }
  if (target.id === live?.id || target.state !== 'PLANNED') {
    throw new DomainError('INVALID', {}, { meetingId: messages.otherMeeting })
  }
  checkTakesPart(topic, target)
  await setAside(tx, topic.id, 'DEFERRED', reason)
  await placeTopic(tx, wordsOf(topic), {
    meeting: target,
    state: 'ACCEPTED',
    carriedFromId: live?.id ?? null,
  })
  return { state: 'PLACED', meeting: target }
}

function checkTakesPart(topic: TopicInScope, meeting: MeetingInScope): void {
  if (!meeting.unitIds.includes(topic.unitId)) throw new DomainError('TOPIC_UNIT_AWAY')
}

async function setAside(tx: Transaction, topicId: string, state: 'DEFERRED' | 'DECLINED', reason: string) {
  await tx.agendaItem.updateMany({ where: { topicId, live: true }, data: { state, reason } })
}

/** What had been merged into the topic goes with it, so that everybody's answer is one step away. */
async function takeAlong(tx: Transaction, fromId: string, intoId: string): Promise<void> {
  await tx.topic.updateMany({ where: { mergedIntoId: fromId }, data: { mergedIntoId: intoId } })
}
