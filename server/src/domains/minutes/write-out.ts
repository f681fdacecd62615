import { createHash } from 'node:crypto'
import { civilDateOf, formatClock } from '@pilin/domain/calendar/shanghai'
import { attendanceCounts } from '@pilin/domain/meetings/attendance'
import type { FrozenContent } from '@pilin/domain/minutes/frozen'
import type { SupplementContent } from '@pilin/domain/minutes/supplement'
import type { Transaction } from '@pilin/prisma/database'
import canonicalize from 'canonicalize'
import { type MeetingInScope, readMeetingPage } from '../meetings/data.ts'
import type { MinutesSection } from './data.ts'

/** Writes the record out: what was bound to data becomes text, beside what people wrote. */
export async function writeOut(
  tx: Transaction,
  meeting: MeetingInScope,
  sections: MinutesSection[],
): Promise<FrozenContent> {
  const page = await readMeetingPage(tx, meeting)
  const entries = page.attendance.map((row) => ({ ...row, present: row.presentAt !== null }))
  const host = page.units.find(({ id }) => id === (meeting.hostUnitId ?? meeting.duty?.unitId))
  return {
    version: 1,
    organization: meeting.organization.name,
    title: meeting.title,
    kind: meeting.kind,
    date: civilDateOf(meeting.startsAt),
    startTime: formatClock(meeting.startsAt),
    endTime: formatClock(endOf(meeting)),
    place: meeting.place,
    hostUnit: host?.shortName ?? meeting.duty?.unitName ?? '',
    chair: meeting.duty?.name ?? '',
    recorder: page.recorder?.name ?? '',
    units: page.units.map(({ name }) => name),
    counts: attendanceCounts(entries),
    attendance: entries
      .map(({ person, role, reply, present, leaveReason }) => ({
        name: person.name,
        unit: person.unit.shortName,
        role,
        status: present ? ('PRESENT' as const) : reply === 'LEAVE' ? ('LEAVE' as const) : ('ABSENT' as const),
        leaveReason: present ? '' : leaveReason,
      }))
      .sort((a, b) => a.unit.localeCompare(b.unit, 'zh-CN') || a.name.localeCompare(b.name, 'zh-CN')),
    sections: sections.map(({ fragment: _fragment, problem: _problem, ...section }) => section),
  }
}

/** When it was ended; one that somebody ended on a later day is taken to have lasted as planned. */
function endOf({ startsAt, endsAt, endedAt }: MeetingInScope): Date {
  return endedAt && civilDateOf(endedAt) === civilDateOf(startsAt) ? endedAt : endsAt
}

/** SHA-256 of a record in canonical JSON (RFC 8785), hexadecimal: the same content, the same hash. */
export function hashOf(content: FrozenContent | SupplementContent): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
}
