import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { NoticeFacts } from '@pilin/domain/notices/compose'
import { noticeContent } from '@pilin/domain/notices/content'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { loadMeeting, lockMeeting, type MeetingInScope } from '../meetings/data.ts'
import { memberUnitsOn } from '../organizations/data.ts'

/** A meeting with its notice, if that has been issued. */
export type MeetingWithNotice = Awaited<ReturnType<typeof loadMeetingWithNotice>>

/** Loads a meeting in the actor's scope, with its notice. */
export async function loadMeetingWithNotice(tx: Transaction, actor: Actor, meetingId: string) {
  return withNotice(tx, await loadMeeting(tx, actor, meetingId))
}

/** The same behind the meeting's lock. */
export async function lockMeetingWithNotice(
  tx: Transaction,
  actor: Actor,
  meetingId: string,
): Promise<MeetingWithNotice> {
  return withNotice(tx, await lockMeeting(tx, actor, meetingId))
}

async function withNotice(tx: Transaction, meeting: MeetingInScope) {
  const notice = await readNotice(tx, meeting.id)
  return { ...meeting, notice }
}

/**
 * The issued notice of a meeting with its frozen content, or null. For documents too: the caller has proved that
 * the actor may see the meeting.
 */
export async function readNotice(tx: Transaction, meetingId: string) {
  const row = await tx.meetingNotice.findUnique({
    where: { meetingId },
    include: { issuedBy: { select: { name: true } } },
  })
  return row && { ...row, issuedBy: row.issuedBy.name, content: noticeContent.parse(row.content) }
}

/** Everything that a notice takes from the records. */
export async function readNoticeFacts(tx: Transaction, meeting: MeetingInScope): Promise<NoticeFacts> {
  const [members, units, agenda, attendance] = await Promise.all([
    memberUnitsOn(tx, meeting.scope, civilDateOf(meeting.startsAt)),
    tx.meetingUnit.findMany({
      where: { meetingId: meeting.id },
      select: { unit: { select: { id: true, name: true, shortName: true } } },
      orderBy: { unit: { name: 'asc' } },
    }),
    tx.agendaItem.findMany({
      where: { meetingId: meeting.id, state: 'ACCEPTED' },
      orderBy: { rank: 'asc' },
      select: {
        title: true,
        meetingUnit: { select: { unit: { select: { shortName: true } } } },
        presenter: { select: { name: true } },
      },
    }),
    tx.attendance.findMany({
      where: { meetingId: meeting.id },
      select: { role: true, person: { select: { name: true, unit: { select: { shortName: true } } } } },
    }),
  ])
  const order = new Map(members.map(({ id }, index) => [id, index]))
  const listed = units
    .map(({ unit }) => unit)
    .sort((a, b) => (order.get(a.id) ?? order.size) - (order.get(b.id) ?? order.size))
  return {
    organization: meeting.organization.name,
    meeting,
    units: listed,
    topics: agenda.map(({ title, meetingUnit, presenter }) => ({
      title,
      unit: meetingUnit.unit.shortName,
      presenter: presenter?.name ?? '',
    })),
    invited: attendance.map(({ role, person }) => ({
      name: person.name,
      unit: person.unit.shortName,
      role,
    })),
  }
}

/**
 * The next serial of the year. The organization's row is the lock of its numbering, so that numbers follow one
 * another without a gap; not `for update`, since audit events that refer to the row already share it.
 */
export async function nextSerial(tx: Transaction, organizationId: string, year: number): Promise<number> {
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
  const last = await tx.meetingNotice.aggregate({ where: { organizationId, year }, _max: { serial: true } })
  return (last._max.serial ?? 0) + 1
}
