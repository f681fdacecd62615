import type { FrozenContent } from '@pilin/domain/minutes/frozen'

/**
 * Facts that a domain announces. Higher domains react in the same transaction; open pages and live rooms on
 * every node hear of them when it commits.
 */
export type Announcement =
  | { type: 'meeting.changed'; organizationId: string; meetingId: string }
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

/** What crosses the bus: the fact without its content, since it is only a hint to look again. */
export type Hint =
  | { type: 'meeting.changed'; meetingId: string }
  | { type: 'minutes.closed'; meetingId: string; documentId: string }
  | { type: 'access.changed'; userId: string }
  | { type: 'document.appended'; documentId: string; seq: number }

/** The hints that an announcement becomes. */
export function hintsOf(fact: Announcement): Hint[] {
  switch (fact.type) {
    case 'meeting.changed':
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
    case 'access.changed':
      return [{ type: 'access.changed', userId: fact.userId }]
  }
}
