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
  | {
      type: 'meeting.moved'
      organizationId: string
      meetingId: string
      was: { startsAt: Date; place: string }
    }
  | { type: 'meeting.cancelled'; organizationId: string; meetingId: string }
  | { type: 'topic.decided'; organizationId: string; meetingId: string; agendaItemId: string }
  | { type: 'minutes.submitted'; organizationId: string; meetingId: string }
  | { type: 'minutes.returned'; organizationId: string; meetingId: string; reason: string }
  | { type: 'action-item.closed'; organizationId: string; meetingId: string; actionItemId: string }

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
    case 'access.changed':
      return [{ type: 'access.changed', userId: fact.userId }]
    // Each comes with a fact that makes open pages look again.
    case 'meeting.moved':
    case 'meeting.cancelled':
    case 'topic.decided':
    case 'minutes.submitted':
    case 'minutes.returned':
    case 'action-item.closed':
      return []
  }
}
