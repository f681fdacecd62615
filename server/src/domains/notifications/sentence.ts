import type { NotificationKind, NotificationKinds } from './events.ts'

/** Where a message belongs: its organization and the record that it is about. */
export type MessagePlace = { organizationId: string; subjectId: string }

/** What messages of a kind say, and where they lead. */
export type Sentences<Kind extends NotificationKind> = {
  /** What sort of record `subjectId` is. */
  about:
    | 'meeting'
    | 'action-item'
    | 'topic'
    | 'agenda-item'
    | 'swap'
    | 'resolution'
    | 'survey'
    | 'activity'
    | 'evaluation'
    | 'need'
    | 'resource'
    | 'unit'
  title: (data: NotificationKinds[Kind]) => string
  body: (data: NotificationKinds[Kind]) => string
  /** The page on which there is more, or something to do. */
  path: (place: MessagePlace, data: NotificationKinds[Kind]) => string
}

export type SentencesOf<Kinds extends NotificationKind> = { [Kind in Kinds]: Sentences<Kind> }

/** What somebody wrote, as a sentence: its full stop is put where it is missing. */
export function ended(text: string): string {
  return /[。！？…]$/.test(text) ? text : `${text}。`
}
