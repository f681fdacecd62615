import { createHash } from 'node:crypto'
import { civilDateOf, formatClock } from '@pilin/domain/calendar/shanghai'
import { attendanceCounts } from '@pilin/domain/meetings/attendance'
import { isBlank } from '@pilin/domain/minutes/content'
import { openingFragment } from '@pilin/domain/minutes/fragments'
import type { FrozenContent } from '@pilin/domain/minutes/frozen'
import type { VersionTexts } from '@pilin/domain/minutes/versions'
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
    sections: sections.flatMap(writtenSection),
  }
}

/** A section without what only a draft needs: parts in which nothing is written, an opening that is empty. */
function writtenSection(section: MinutesSection): FrozenContent['sections'] {
  const { fragment, problem: _problem, parts, ...rest } = section
  const opening = fragment === openingFragment
  if (opening && isBlank(rest.content)) return []
  const written = parts
    .filter(({ content }) => !isBlank(content))
    .map(({ part, content }) => ({ part, content }))
  return [{ ...rest, ...(opening && { opening }), ...(written.length > 0 && { parts: written }) }]
}

/** When it was ended; one that somebody ended on a later day is taken to have lasted as planned. */
function endOf({ startsAt, endsAt, endedAt }: MeetingInScope): Date {
  return endedAt && civilDateOf(endedAt) === civilDateOf(startsAt) ? endedAt : endsAt
}

/** SHA-256 of the record, or of a version of its text, in canonical JSON (RFC 8785), hexadecimal: the same content, the same hash. */
export function hashOf(content: FrozenContent | VersionTexts): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
}
