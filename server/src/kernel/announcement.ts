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
  | { type: 'access.changed'; userId: string }
  | { type: 'leave.asked'; organizationId: string; meetingId: string; personId: string }
  | {
      type: 'leave.decided'
      organizationId: string
      meetingId: string
      personId: string
      approved: boolean
      reason: string
    }

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
      return [{ type: 'meeting.changed', meetingId: fact.meetingId }]
    case 'minutes.closed':
    case 'minutes.frozen':
    case 'minutes.reopened':
      return [
        { type: 'minutes.closed', meetingId: fact.meetingId, documentId: fact.documentId },
        { type: 'meeting.changed', meetingId: fact.meetingId },
      ]
    case 'leave.asked':
    case 'leave.decided':
      return []
    case 'access.changed':
      return [{ type: 'access.changed', userId: fact.userId }]
  }
}
