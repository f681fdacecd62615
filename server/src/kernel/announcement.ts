import type { MeetingKind } from '@pilin/domain/meetings/vocabulary'
import type { FrozenContent } from '@pilin/domain/minutes/frozen'
import type { Holder } from '@pilin/domain/rotation/roster'
import type { TopicDecision, TopicState } from '@pilin/domain/topics/vocabulary'

/**
 * Facts that a domain announces. Higher domains react in the same transaction; open pages and live rooms on
 * every node hear of them when it commits.
 */
export type Announcement =
  | { type: 'meeting.changed'; organizationId: string; meetingId: string }
  | { type: 'meeting.ended'; organizationId: string; meetingId: string }
  | { type: 'meeting.cancelled'; organizationId: string; meetingId: string }
  | { type: 'agenda.proposed'; organizationId: string; meetingId: string; agendaItemId: string }
  | { type: 'agenda.edited'; organizationId: string; meetingId: string; agendaItemId: string }
  | {
      /** A topic got an answer, on the agenda of a meeting or in the backlog. */
      type: 'topic.decided'
      organizationId: string
      topicId: string
      title: string
      /** The person who proposed it. */
      proposedById: string
      decision: TopicDecision
      /** Where the answer leaves the topic; what waits on after a DEFER comes back by itself. */
      state: TopicState
      reason: string
      /** Where it is or was listed, or comes next; null where no meeting is concerned. */
      meetingId: string | null
      /** The topic that it was merged into; null for every other decision. */
      mergedIntoId: string | null
    }
  /** The record is about to be written out: what higher domains bind to it must be put down now. */
  | { type: 'minutes.submitting'; organizationId: string; meetingId: string }
  | { type: 'meeting.followed-template'; organizationId: string; meetingId: string }
  | { type: 'minutes.closed'; organizationId: string; meetingId: string; documentId: string }
  | { type: 'minutes.reopened'; organizationId: string; meetingId: string; documentId: string }
  | {
      type: 'minutes.frozen'
      organizationId: string
      meetingId: string
      documentId: string
      content: FrozenContent
    }
  | {
      type: 'meeting.planned'
      organizationId: string
      meetingId: string
      documentId: string
      kind: MeetingKind
    }
  | { type: 'minutes.appended'; organizationId: string; meetingId: string; documentId: string; seq: number }
  | {
      type: 'minutes.confirmations-withdrawn'
      organizationId: string
      meetingId: string
      unitIds: string[]
      reason: string
    }
  | {
      type: 'minutes.commented'
      organizationId: string
      meetingId: string
      commentId: string
      personId: string
    }
  | {
      type: 'minutes.comment-answered'
      organizationId: string
      meetingId: string
      commentId: string
      /** Who had made the comment. */
      personId: string
      accepted: boolean
    }
  | { type: 'minutes.window-extended'; organizationId: string; meetingId: string; untilAt: Date }
  | { type: 'minutes.archived'; organizationId: string; meetingId: string; number: string }
  | { type: 'supplement.submitted'; organizationId: string; meetingId: string; supplementId: string }
  | { type: 'supplement.frozen'; organizationId: string; meetingId: string; supplementId: string }
  | { type: 'brief.issued'; organizationId: string; meetingId: string; briefId: string; number: string }
  | { type: 'access.changed'; userId: string }
  | { type: 'person.changed'; personId: string }
  | { type: 'units.changed'; unitIds: string[] }
  | { type: 'need.changed'; organizationId: string; needId: string }
  | { type: 'resource.changed'; organizationId: string; resourceId: string }
  | { type: 'service-project.changed'; organizationId: string; projectId: string }
  | { type: 'activity.changed'; organizationId: string; activityId: string }
  | { type: 'survey.changed'; organizationId: string; surveyId: string }
  | {
      type: 'meeting.moved'
      organizationId: string
      meetingId: string
      was: { startsAt: Date; place: string }
    }
  | { type: 'minutes.submitted'; organizationId: string; meetingId: string }
  | { type: 'minutes.returned'; organizationId: string; meetingId: string; reason: string }
  | { type: 'action-item.closed'; organizationId: string; meetingId: string; actionItemId: string }
  | { type: 'invitation.withdrawn'; organizationId: string; meetingId: string; personId: string }
  | { type: 'leave.asked'; organizationId: string; meetingId: string; personId: string }
  | {
      type: 'leave.decided'
      organizationId: string
      meetingId: string
      personId: string
      approved: boolean
      reason: string
    }
  | { type: 'action-item.extension-asked'; organizationId: string; meetingId: string; actionItemId: string }
  | {
      type: 'action-item.extension-decided'
      organizationId: string
      meetingId: string
      actionItemId: string
      extensionId: string
      approved: boolean
    }
  | {
      type: 'action-item.assistants-set'
      organizationId: string
      meetingId: string
      actionItemId: string
      /** Those who did not assist before. */
      addedIds: string[]
    }
  | { type: 'swap.asked'; organizationId: string; swapId: string; toldTo: Holder; words: SwapWords }
  | {
      type: 'swap.answered'
      organizationId: string
      swapId: string
      /** Whose term the swap would give away. */
      toldTo: Holder
      askedById: string
      agreed: boolean
      reason: string
      words: SwapWords
    }
  /** Units are asked; `people` answer for them. `closesOn` as people read it. */
  | ({ type: 'survey.opened' } & SurveyWords)
  | ({ type: 'survey.reminded' } & SurveyWords)

type SurveyWords = {
  organizationId: string
  surveyId: string
  title: string
  closesOn: string
  people: string[]
}

/** The two terms of a swap, the asking holder's first, as sentences name them. */
export type SwapWords = { name: string; span: string; otherName: string; otherSpan: string }

/** What crosses the bus: the fact without its content, since it is only a hint to look again. */
export type Hint =
  | { type: 'meeting.changed'; meetingId: string }
  | { type: 'minutes.closed'; meetingId: string; documentId: string }
  | { type: 'access.changed'; userId: string }
  | { type: 'document.appended'; documentId: string; seq: number }
  /** What a node told its clients about each other's carets; `bytes` in base64. */
  | { type: 'presence.moved'; node: string; documentId: string; bytes: string }
  /** A node has opened a document and knows nobody of the other nodes. */
  | { type: 'presence.wanted'; node: string; documentId: string }

/** The hints that an announcement becomes. */
export function hintsOf(fact: Announcement): Hint[] {
  switch (fact.type) {
    case 'meeting.changed':
    case 'meeting.planned':
    case 'meeting.followed-template':
    case 'minutes.confirmations-withdrawn':
    case 'minutes.commented':
    case 'minutes.comment-answered':
    case 'minutes.window-extended':
    case 'minutes.archived':
    case 'supplement.submitted':
    case 'supplement.frozen':
    case 'brief.issued':
      return [{ type: 'meeting.changed', meetingId: fact.meetingId }]
    case 'minutes.closed':
    case 'minutes.frozen':
    case 'minutes.reopened':
      return [
        { type: 'minutes.closed', meetingId: fact.meetingId, documentId: fact.documentId },
        { type: 'meeting.changed', meetingId: fact.meetingId },
      ]
    case 'minutes.appended':
      return [{ type: 'document.appended', documentId: fact.documentId, seq: fact.seq }]
    case 'access.changed':
      return [{ type: 'access.changed', userId: fact.userId }]
    // Each comes with a fact that makes open pages look again.
    case 'person.changed':
    case 'meeting.ended':
    case 'invitation.withdrawn':
    case 'leave.asked':
    case 'leave.decided':
    case 'meeting.moved':
    case 'meeting.cancelled':
    case 'agenda.proposed':
    case 'agenda.edited':
    case 'topic.decided':
    case 'minutes.submitting':
    case 'minutes.submitted':
    case 'minutes.returned':
    case 'action-item.closed':
    case 'action-item.extension-asked':
    case 'action-item.extension-decided':
    case 'action-item.assistants-set':
    case 'swap.asked':
    case 'swap.answered':
    case 'survey.opened':
    case 'survey.reminded':
    case 'units.changed':
    case 'need.changed':
    case 'resource.changed':
    case 'service-project.changed':
    case 'activity.changed':
    case 'survey.changed':
      return []
  }
}
