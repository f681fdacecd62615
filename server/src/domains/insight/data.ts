import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { yearSpan } from '../planning/data.ts'

/** Heads of one unit at one meeting. */
export type UnitCount = {
  meetingId: string
  unitId: string
  expected: number
  present: number
  onLeave: number
  /** Observers who were there. */
  observers: number
}

/** Everything that a ledger of a year is made of, in a fixed number of queries over indexed columns. */
export async function readLedgerRecords(tx: Transaction, scope: OrganizationScope, year: number) {
  const startsAt = yearSpan(year)
  const [organization, cadences, meetings, counts, memberships] = await Promise.all([
    tx.organization.findUniqueOrThrow({ where: { id: scope } }),
    tx.cadence.findMany({
      where: { organizationId: scope },
      orderBy: { kind: 'asc' },
      include: { dueUnits: { select: { unitId: true } } },
    }),
    tx.meeting.findMany({
      where: { organizationId: scope, startsAt },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      include: {
        units: { select: { unitId: true } },
        hostUnit: { select: { shortName: true } },
        recorder: { select: { name: true } },
        chair: { select: { name: true } },
        plan: true,
        minutes: { select: { state: true, frozenAt: true } },
        agenda: {
          where: { state: 'ACCEPTED' },
          orderBy: { rank: 'asc' },
          select: { title: true, presenter: { select: { name: true } } },
        },
        resolutions: { orderBy: { serial: 'asc' }, select: { year: true, serial: true, text: true } },
      },
    }),
    countHeads(tx, scope, startsAt),
    tx.unitMembership.findMany({
      where: { organizationId: scope },
      orderBy: [{ position: 'asc' }, { fromDay: 'asc' }],
      select: { unitId: true, fromDay: true, untilDay: true, unit: { select: { shortName: true } } },
    }),
  ])
  return { organization, cadences, meetings, counts, memberships }
}

export type LedgerRecords = Awaited<ReturnType<typeof readLedgerRecords>>

/**
 * Counted by the database: a year has thousands of invitations, and the ledger shows sums. The rules are those of
 * `attendanceCounts`: refused leave is absence, and who is excused and stayed away counts nowhere.
 */
async function countHeads(
  tx: Transaction,
  scope: OrganizationScope,
  { gte, lt }: { gte: Date; lt: Date },
): Promise<UnitCount[]> {
  return tx.$queryRaw<UnitCount[]>`
    select a.meeting_id as "meetingId", p.unit_id as "unitId",
      count(*) filter (where a.role = 'ATTEND' and (a.present_at is not null or a.excused_reason = ''))::int as "expected",
      count(*) filter (where a.role = 'ATTEND' and a.present_at is not null)::int as "present",
      count(*) filter (where a.role = 'ATTEND' and a.present_at is null and a.excused_reason = ''
        and a.reply = 'LEAVE' and a.leave_state is distinct from 'REFUSED')::int as "onLeave",
      count(*) filter (where a.role = 'OBSERVE' and a.present_at is not null)::int as "observers"
    from meeting m
    join attendance a on a.meeting_id = m.id
    join person p on p.id = a.person_id
    where m.organization_id = ${scope}::uuid and m.starts_at >= ${gte} and m.starts_at < ${lt}
    group by 1, 2`
}
