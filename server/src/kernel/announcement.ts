import type { MeetingKind } from '@pilin/domain/meetings/vocabulary'
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
      type: 'meeting.planned'
      organizationId: string
      meetingId: string
      documentId: string
      kind: MeetingKind
    }
  | { type: 'minutes.appended'; organizationId: string; meetingId: string; documentId: string; seq: number }
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
      return [{ type: 'meeting.changed', meetingId: fact.meetingId }]
    case 'minutes.closed':
    case 'minutes.frozen':
    case 'minutes.reopened':
      return [
        { type: 'minutes.closed', meetingId: fact.meetingId, documentId: fact.documentId },
        { type: 'meeting.changed', meetingId: fact.meetingId },
      ]
    case 'meeting.planned':
      return []
    case 'minutes.appended':
      return [{ type: 'document.appended', documentId: fact.documentId, seq: fact.seq }]
    case 'access.changed':
      return [{ type: 'access.changed', userId: fact.userId }]
  }
}
