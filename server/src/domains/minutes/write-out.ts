import { createHash } from 'node:crypto'
import { civilDateOf, formatClock } from '@pilin/domain/calendar/shanghai'
import {
  type AttendanceEntry,
  attendanceCounts,
  attendanceEntry,
  isOnLeave,
} from '@pilin/domain/meetings/attendance'
import { isBlank } from '@pilin/domain/minutes/content'
import { openingFragment, reviewFragment } from '@pilin/domain/minutes/fragments'
import type { FrozenContent } from '@pilin/domain/minutes/frozen'
import { review } from '@pilin/domain/minutes/review'
import type { SupplementContent } from '@pilin/domain/minutes/supplement'
import type { VersionTexts } from '@pilin/domain/minutes/versions'
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
    sections: sections.flatMap(writtenSection),
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

/** A section without what only a draft needs: parts in which nothing is written, an opening that is empty. */
function writtenSection(section: MinutesSection): FrozenContent['sections'] {
  const { fragment, problem: _problem, parts, ...rest } = section
  const opening = fragment === openingFragment
  if (opening && isBlank(rest.content)) return []
  const written = parts
    .filter(({ content }) => !isBlank(content))
    .map(({ part, content }) => ({ part, content }))
  return [
    {
      ...rest,
      ...(fragment === reviewFragment && { part: 'review' as const }),
      ...(opening && { opening }),
      ...(written.length > 0 && { parts: written }),
    },
  ]
}

/** When it was ended; one that somebody ended on a later day is taken to have lasted as planned. */
function endOf({ startsAt, endsAt, endedAt }: MeetingInScope): Date {
  return endedAt && civilDateOf(endedAt) === civilDateOf(startsAt) ? endedAt : endsAt
}

/** SHA-256 of a record, a supplement or a version in canonical JSON (RFC 8785), hexadecimal: same content, same hash. */
export function hashOf(content: FrozenContent | SupplementContent | VersionTexts): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
}
