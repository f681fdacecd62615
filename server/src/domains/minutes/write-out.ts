import { createHash } from 'node:crypto'
import { civilDateOf, formatClock } from '@pilin/domain/calendar/shanghai'
import {
  type AttendanceEntry,
  attendanceCounts,
  attendanceEntry,
  isOnLeave,
} from '@pilin/domain/meetings/attendance'
import { reviewFragment } from '@pilin/domain/minutes/fragments'
import type { FrozenContent } from '@pilin/domain/minutes/frozen'
import { review } from '@pilin/domain/minutes/review'
import type { Transaction } from '@pilin/prisma/database'
import canonicalize from 'canonicalize'
import { guestsOf } from '../attendance/data.ts'
import { type MeetingInScope, readMeetingPage } from '../meetings/data.ts'
import { motionRecords, readMotions } from '../voting/data.ts'
import type { MinutesSection } from './data.ts'

/** Writes the record out: what was bound to data becomes text, beside what people wrote. */
export async function writeOut(
  tx: Transaction,
  meeting: MeetingInScope,
  sections: MinutesSection[],
): Promise<FrozenContent> {
  const page = await readMeetingPage(tx, meeting)
  const guests = await guestsOf(tx, meeting.id)
  const entries = page.attendance.map(attendanceEntry)
  const counts = attendanceCounts(entries)
  const guestsHere = guests.filter(({ presentAt }) => presentAt !== null)
  return {
    version: 1,
    organization: meeting.organization.name,
    title: meeting.title,
    kind: meeting.kind,
    date: civilDateOf(meeting.startsAt),
    startTime: formatClock(meeting.startsAt),
    endTime: formatClock(endOf(meeting)),
    place: meeting.place,
    hostUnit: meeting.host?.name ?? '',
    chair: meeting.chair?.name ?? '',
    recorder: page.recorder?.name ?? '',
    units: page.units.map(({ name }) => name),
    counts: { ...counts, invited: counts.invited + guestsHere.length },
    attendance: [
      ...entries.map((entry) => ({
        name: entry.person.name,
        unit: entry.person.unit.shortName,
        role: entry.role,
        status: statusOf(entry),
        leaveReason: entry.present ? '' : entry.leaveReason,
      })),
      ...guestsHere.map(({ name, affiliation }) => ({
        name,
        unit: affiliation,
        role: 'INVITED' as const,
        status: 'PRESENT' as const,
        leaveReason: '',
      })),
    ].sort((a, b) => a.unit.localeCompare(b.unit, 'zh-CN') || a.name.localeCompare(b.name, 'zh-CN')),
    ...(await reviewOf(tx, meeting.id)),
    sections: sections.map(({ fragment, problem: _problem, ...section }) =>
      fragment === reviewFragment ? { ...section, part: 'review' as const } : section,
    ),
    motions: motionRecords(await readMotions(tx, meeting.id)),
  }
}

/** What the first item reported, as the follow-up has just put it down. */
async function reviewOf(tx: Transaction, meetingId: string) {
  const { review: kept } = await tx.minutes.findUniqueOrThrow({
    where: { meetingId },
    select: { review: true },
  })
  return kept === null ? {} : { review: review.parse(kept) }
}

function statusOf(entry: AttendanceEntry) {
  if (entry.present) return 'PRESENT' as const
  if (entry.excused) return 'EXCUSED' as const
  return isOnLeave(entry) ? ('LEAVE' as const) : ('ABSENT' as const)
}

/** When it was ended; one that somebody ended on a later day is taken to have lasted as planned. */
function endOf({ startsAt, endsAt, endedAt }: MeetingInScope): Date {
  return endedAt && civilDateOf(endedAt) === civilDateOf(startsAt) ? endedAt : endsAt
}

/** SHA-256 of the record in canonical JSON (RFC 8785), hexadecimal: the same content, the same hash. */
export function hashOf(content: FrozenContent): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
}
