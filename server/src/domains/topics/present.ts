import { daysBetween } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { TopicInScope } from './data.ts'

type TopicRow = Omit<TopicInScope, 'scope'>

/** A topic as lists and its own page show it. */
export function presentTopic(topic: TopicRow, now: Date) {
  return {
    id: topic.id,
    title: topic.title,
    purpose: topic.purpose,
    plannedMinutes: topic.plannedMinutes,
    unit: topic.unit.shortName,
    proposedBy: topic.proposedBy.name,
    proposedOn: civilDateOf(topic.proposedAt),
    /** Whole days since it was proposed. */
    age: daysBetween(civilDateOf(topic.proposedAt), civilDateOf(now)),
    wishedKind: topic.wishedKind,
    wishedMeeting: topic.wishedMeeting && presentMeetingLink(topic.wishedMeeting),
    state: topic.state,
    comesBack: topic.comesBack,
    carriedFrom: topic.carriedFrom && presentMeetingLink(topic.carriedFrom),
    answer: topic.decision && {
      decision: topic.decision,
      reason: topic.reason,
      by: topic.decidedBy?.name ?? '',
      on: topic.decidedAt && civilDateOf(topic.decidedAt),
    },
    mergedInto: topic.mergedInto,
    /** The need from which it came. */
    need: topic.need,
    merged: topic.merged.map(({ id, title, unit, proposedBy }) => ({
      id,
      title,
      unit: unit.shortName,
      proposedBy: proposedBy.name,
    })),
    attachments: topic.attachments.map(({ file }) => file),
    appearances: topic.appearances.map(({ id, state, reason, live, meeting }) => ({
      id,
      state,
      reason,
      live,
      meeting: presentMeetingLink(meeting),
      /** Whether the record of that meeting stands, so that what it says about the topic can be read. */
      hasExtract: state === 'ACCEPTED' && meeting.minutes?.state === 'FROZEN',
    })),
  }
}

export type TopicView = ReturnType<typeof presentTopic>

function presentMeetingLink({ id, title, startsAt }: { id: string; title: string; startsAt: Date }) {
  return { id, title, date: civilDateOf(startsAt) }
}
