import { type LeaveKind, leaveKind } from '@pilin/domain/attendance/vocabulary'
import { archiveNumber } from '@pilin/domain/minutes/archive-number'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { yearSpan } from './data.ts'

/** How many are on leave, by kind; null: a leave that was only noted. */
export type LeaveCount = { kind: LeaveKind | null; count: number }

/**
 * What the 台账 as a document says of each meeting of a year beside what the page shows, by meeting. Leave is
 * counted and not named: its kind may be somebody's health.
 */
export async function readLedgerDetails(tx: Transaction, scope: OrganizationScope, year: number) {
  const { from, to } = yearSpan(year)
  const ofYear = { organizationId: scope, startsAt: { gte: from, lt: to } }
  const [meetings, leaves, invited, guests] = await Promise.all([
    readDocuments(tx, ofYear),
    tx.attendance.groupBy({
      by: ['meetingId', 'leaveKind'],
      where: {
        meeting: ofYear,
        role: 'ATTEND',
        presentAt: null,
        reply: 'LEAVE',
        excusedReason: '',
        OR: [{ leaveState: null }, { leaveState: { not: 'REFUSED' } }],
      },
      _count: true,
    }),
    tx.attendance.groupBy({
      by: ['meetingId'],
      where: { meeting: ofYear, role: 'INVITED', presentAt: { not: null } },
      _count: true,
    }),
    tx.meetingGuest.groupBy({
      by: ['meetingId'],
      where: { meeting: ofYear, presentAt: { not: null } },
      _count: true,
    }),
  ])
  const countOf = (rows: { meetingId: string; _count: number }[], id: string) =>
    rows.find(({ meetingId }) => meetingId === id)?._count ?? 0
  const details = meetings.map(({ id, notice, minutes, agenda }) => ({
    id,
    notice: notice && { number: notice.number, at: notice.issuedAt },
    confirmedBy: (minutes?.confirmations ?? []).map(({ person }) => person.name),
    archiveNumber: minutes?.archive ? archiveNumber(minutes.archive.year, minutes.archive.serial) : '',
    attachments: agenda.flatMap(({ topic }) => topic.attachments.map(({ file }) => file.name)),
    leaves: [...leaveKind.options, null].flatMap((kind): LeaveCount[] => {
      const own = leaves.filter((each) => each.leaveKind === kind)
      const count = countOf(own, id)
      return count > 0 ? [{ kind, count }] : []
    }),
    invited: countOf(invited, id) + countOf(guests, id),
  }))
  return new Map(details.map((each) => [each.id, each]))
}

export type LedgerDetails = NonNullable<ReturnType<Awaited<ReturnType<typeof readLedgerDetails>>['get']>>

type OfYear = { organizationId: OrganizationScope; startsAt: { gte: Date; lt: Date } }

async function readDocuments(tx: Transaction, ofYear: OfYear) {
  return tx.meeting.findMany({
    where: ofYear,
    select: {
      id: true,
      notice: { select: { number: true, issuedAt: true } },
      minutes: {
        select: {
          archive: { select: { year: true, serial: true } },
          confirmations: {
            where: { withdrawnAt: null },
            orderBy: { at: 'asc' },
            select: { person: { select: { name: true } } },
          },
        },
      },
      agenda: {
        where: { state: 'ACCEPTED' },
        orderBy: { rank: 'asc' },
        select: {
          topic: {
            select: {
              attachments: { orderBy: { position: 'asc' }, select: { file: { select: { name: true } } } },
            },
          },
        },
      },
    },
  })
}
