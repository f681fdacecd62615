import { isOpenTopic, takesOthers } from '@pilin/domain/topics/carry-over'
import { type TopicDecision, type TopicState, topicStateLabels } from '@pilin/domain/topics/vocabulary'
import { type Actor, holds } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'
import { type DutyFacts, leads, type MeetingFacts, mayDecideTopic } from '../meetings/policy.ts'

/** What a policy about a topic looks at. */
export type TopicFacts = { organizationId: string; state: TopicState; proposedById: string }

/** Who belongs to the organization sees its backlog. */
export function maySeeTopics(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(actor.roles.has(organizationId), 'NOT_FOUND')
}

/** Any member of a member unit proposes, in the unit's name; observers only look on (domain.md §3, agenda). */
export function mayProposeTopic(
  actor: Actor,
  place: { organizationId: string; unitIds: readonly string[] },
): Verdict {
  const roles = ['SECRETARY', 'DEPUTY_SECRETARY', 'MEMBER', 'SECRETARY_GENERAL', 'SECRETARIAT'] as const
  return allOf(
    maySeeTopics(actor, place),
    unless(holds(actor, place.organizationId, ...roles), 'OBSERVER'),
    unless(actor.unitId !== null && place.unitIds.includes(actor.unitId), 'NOT_TAKING_PART'),
  )
}

/** Who proposed a topic changes or withdraws it while nobody has taken it up. */
export function mayChangeOwnTopic(actor: Actor, topic: TopicFacts): Verdict {
  return allOf(
    unless(topic.proposedById === actor.personId, 'TOPIC_NOT_OWN'),
    unless(topic.state === 'WAITING', 'TOPIC_NOT_WAITING', { state: topicStateLabels[topic.state] }),
  )
}

/** Whether the papers of a topic may still change: while it waits or is deferred. */
export function mayChangeOwnFiles(actor: Actor, topic: TopicFacts): Verdict {
  const isOpen = topic.state === 'WAITING' || topic.state === 'DEFERRED'
  return allOf(
    unless(topic.proposedById === actor.personId, 'TOPIC_NOT_OWN'),
    unless(isOpen, 'TOPIC_FILES_STAND', { state: topicStateLabels[topic.state] }),
  )
}

/** What a decision is about: the topic, where it stands and where it is to go. */
export type DecisionFacts = {
  topic: TopicFacts
  /** The planned meeting for which it is proposed or on whose agenda it is. */
  live: MeetingFacts | undefined
  /** The meeting that the decision names. */
  target: MeetingFacts | undefined
  /** Who is on duty today. */
  today: DutyFacts
}

/**
 * The secretary on duty decides: of the meeting that the topic is to go to; else of the one that it is on the way
 * to; else of today. Taking it from an agenda needs the secretary of that meeting too.
 */
export function mayAnswerTopic(actor: Actor, facts: DecisionFacts, decision: TopicDecision): Verdict {
  const { topic, live, target, today } = facts
  const settled = unless(isOpenTopic(topic.state), 'TOPIC_SETTLED', { state: topicStateLabels[topic.state] })
  const here = live ? mayDecideTopic(actor, live) : leads(actor, today)
  if (decision !== 'ACCEPT') return allOf(settled, here)
  return allOf(
    settled,
    target ? mayDecideTopic(actor, target) : here,
    topic.state === 'PLACED' ? here : 'allowed',
  )
}

/** A topic takes another one in while it is on its way to a meeting. */
export function mayTakeOther(topic: TopicFacts): Verdict {
  return unless(takesOthers(topic.state), 'TOPIC_SETTLED', { state: topicStateLabels[topic.state] })
}
