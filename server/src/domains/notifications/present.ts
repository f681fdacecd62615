import { civilDateOf, formatClock } from '@pilin/domain/calendar/shanghai'
import { messageOf } from './messages.ts'

type Row = {
  id: string
  organizationId: string
  organization: { shortName: string }
  kind: string
  subjectId: string
  data: unknown
  at: Date
  readAt: Date | null
}

/** A message as its reader sees it. */
export function presentNotification(row: Row) {
  return {
    id: row.id,
    ...messageOf(row),
    organization: row.organization.shortName,
    date: civilDateOf(row.at),
    time: formatClock(row.at),
    unread: row.readAt === null,
  }
}
