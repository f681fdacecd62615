import { civilDateOf, civilTimeOf } from '../calendar/shanghai.ts'
import {
  type AttendanceRole,
  attendanceRole,
  attendanceRoleLabels,
  type MeetingKind,
  meetingKindLabels,
} from '../meetings/vocabulary.ts'
import type { NoticeContent } from './content.ts'
import { noticeMessages as messages } from './messages.ts'

/** What a notice takes from the records: the meeting, its agenda and those invited. */
export type NoticeFacts = {
  organization: string
  meeting: { title: string; kind: MeetingKind; startsAt: Date; endsAt: Date; place: string }
  /** In the order in which the organization lists them. */
  units: readonly { name: string; shortName: string }[]
  /** Accepted topics in the agenda's order. */
  topics: NoticeContent['topics']
  invited: readonly { name: string; unit: string; role: AttendanceRole }[]
}

/** What the secretary adds, and what issuing gives. */
export type NoticeWords = {
  number: string
  requirements: string
  contact: string
  replyBy: Date
  issuedAt: Date
}

/** The whole text of a notice, from the records and the secretary's words (documents.md §1.2, §5.4). */
export function composeNotice(facts: NoticeFacts, words: NoticeWords): NoticeContent {
  const { organization, meeting, units, topics } = facts
  return {
    version: 1,
    number: words.number,
    title: messages.title(organization, meeting.title),
    addressees: units.map(({ name }) => name),
    opening: messages.opening(organization, meeting.title),
    meeting: { title: meeting.title, kind: meetingKindLabels[meeting.kind] },
    date: civilDateOf(meeting.startsAt),
    startTime: civilTimeOf(meeting.startsAt),
    endTime: civilTimeOf(meeting.endsAt),
    place: meeting.place,
    topics: [...topics],
    participants: participantsByRole(facts),
    requirements: words.requirements,
    replyBy: { date: civilDateOf(words.replyBy), time: civilTimeOf(words.replyBy) },
    contact: words.contact,
    signature: organization,
    issuedOn: civilDateOf(words.issuedAt),
  }
}

/** Each role with its people, unit by unit in the units' order; the three roles are kept apart by convention. */
function participantsByRole({ invited, units }: NoticeFacts): NoticeContent['participants'] {
  const order = units.map(({ shortName }) => shortName)
  const place = (unit: string) => (order.includes(unit) ? order.indexOf(unit) : order.length)
  return attendanceRole.options.flatMap((role) => {
    const people = invited
      .filter((each) => each.role === role)
      .sort((a, b) => place(a.unit) - place(b.unit) || a.name.localeCompare(b.name, 'zh-CN'))
      .map(({ name, unit }) => ({ name, unit }))
    return people.length === 0 ? [] : [{ role: attendanceRoleLabels[role], people }]
  })
}
