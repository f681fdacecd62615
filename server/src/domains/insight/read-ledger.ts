import { asCivilDate, type CivilDate } from '@pilin/domain/calendar/civil-date'
import type { CalendarPeriod } from '@pilin/domain/calendar/period'
import { cadenceLedger } from '@pilin/domain/meetings/cadence'
import type { CadenceStateKind, MeetingKind } from '@pilin/domain/meetings/vocabulary'
import { unitState } from '@pilin/domain/planning/unit-ledger'
import type { UnitStateKind } from '@pilin/domain/planning/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { rotationsOf } from '../rotation/data.ts'
import { readLedgerRecords } from './data.ts'
import { type LedgerMeeting, presentLedgerMeeting } from './present.ts'

/** One period of one obligation: its state, what fulfils it or will, and what it is for each unit that owes it. */
export type LedgerPeriod = {
  period: CalendarPeriod
  state: CadenceStateKind
  meetings: LedgerMeeting[]
  units: { id: string; name: string; state: UnitStateKind }[]
}

/**
 * The ledger (台账) of an organization for a year, as of `today`: every period of every obligation, and the
 * meetings beside them (extra, cancelled, not owed). Each meeting is one record, however many units see it.
 */
export async function readLedger(
  tx: Transaction,
  scope: OrganizationScope,
  { year, today }: { year: number; today: CivilDate },
) {
  const [records, rotations] = await Promise.all([
    readLedgerRecords(tx, scope, year),
    rotationsOf(tx, [scope]),
  ])
  const meetings = records.meetings.map((each) => presentLedgerMeeting(each, records.counts, rotations))
  const memberships = records.memberships.map(({ unitId, fromDay, untilDay }) => ({
    unitId,
    from: dayOf(fromDay),
    until: dayOrNull(untilDay),
  }))
  const units = [...new Map(records.memberships.map(({ unitId, unit }) => [unitId, unit.shortName]))]
  const span = { from: asCivilDate(`${year}-01-01`), to: asCivilDate(`${year}-12-31`) }
  const obligations = records.cadences.map((row) => {
    const cadence = { ...row, startsOn: dayOf(row.startsOn), endsOn: dayOrNull(row.endsOn) }
    const dueUnitIds = row.dueUnits.map(({ unitId }) => unitId)
    const periods = cadenceLedger({ cadence, ...span, today, meetings }).map(
      ({ period, state, meetingIds }): LedgerPeriod => {
        const own = meetings.filter(({ id }) => meetingIds.includes(id))
        const seenFrom = (unitId: string) =>
          unitState({ unitId, dueUnitIds, memberships, period, state, meetings: own })
        const seen = units.map(([id, name]) => ({ id, name, state: seenFrom(id) }))
        return { period, state, meetings: own, units: seen.filter((each) => each.state !== 'NOT_OWED') }
      },
    )
    return { cadenceId: row.id, kind: row.kind, period: row.period, periods }
  })
  const fulfilling = new Set(
    obligations.flatMap(({ periods }) => periods.flatMap((each) => each.meetings.map(({ id }) => id))),
  )
  return {
    organization: {
      id: scope as string,
      name: records.organization.name,
      shortName: records.organization.shortName,
    },
    year,
    obligations,
    others: meetings.filter(({ id }) => !fulfilling.has(id)),
  }
}

export type Ledger = Awaited<ReturnType<typeof readLedger>>

/** A line of the ledger as a table has it; `meeting` is null where the period has none. */
export type LedgerRow = {
  organization: string
  kind: MeetingKind
  period: CalendarPeriod | null
  state: CadenceStateKind | null
  meeting: LedgerMeeting | null
}

/** The ledger as rows: each period with each of its meetings, or alone; then the meetings beside them. */
export function ledgerRows({
  organization: { name: organization },
  obligations,
  others,
}: Ledger): LedgerRow[] {
  const owed = obligations.flatMap(({ kind, periods }) =>
    periods.flatMap(({ period, state, meetings }) =>
      orNull(meetings).map((meeting): LedgerRow => ({ organization, kind, period, state, meeting })),
    ),
  )
  const beside = others.map(
    (meeting): LedgerRow => ({ organization, kind: meeting.kind, period: null, state: null, meeting }),
  )
  return [...owed, ...beside]
}

/** A period without a meeting still has a row. */
function orNull(meetings: LedgerMeeting[]): (LedgerMeeting | null)[] {
  return meetings.length === 0 ? [null] : meetings
}
