import { unitAttendance } from '@pilin/domain/attendance/unit-attendance'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { MeetingKind } from '@pilin/domain/meetings/vocabulary'
import { standingOn } from '@pilin/domain/organizations/roster'
import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { readUnit, type UnitInScope } from '../organizations/read-unit.ts'
import { maySeeLedger } from './policy.ts'

/** A page shows this many of the latest meetings. */
const mostMeetings = 60

/** The meetings that were held while a unit was a member, the latest first, and whether it came. */
export const viewUnitAttendance = view({
  input: z.object({ organizationId: uuid, unitId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const unit = await readUnit(prisma, actor, input, now)
    return { organizationId: unit.scope, unit, meetings: await heldMeetings(prisma, unit) }
  },
  policy: maySeeLedger,
  present: ({ unit, meetings }) => ({
    meetings: meetings.map(({ id, kind, title, startsAt, ...heads }) => {
      const date = civilDateOf(startsAt)
      return { id, kind, title, date, ...heads, attendance: unitAttendance(heads, standingOn(unit, date)) }
    }),
  }),
})

type HeldMeeting = {
  id: string
  kind: MeetingKind
  title: string
  startsAt: Date
  expected: number
  present: number
  onLeave: number
}

/** Counted as the ledger counts: refused leave is absence, and who is excused and stayed away counts nowhere. */
async function heldMeetings(tx: Transaction, { id, scope }: UnitInScope): Promise<HeldMeeting[]> {
  return tx.$queryRaw<HeldMeeting[]>`
    select m.id, m.kind::text as kind, m.title, m.starts_at as "startsAt",
      count(a.person_id) filter (where a.role = 'ATTEND'
        and (a.present_at is not null or a.excused_reason = ''))::int as "expected",
      count(a.person_id) filter (where a.role = 'ATTEND' and a.present_at is not null)::int as "present",
      count(a.person_id) filter (where a.role = 'ATTEND' and a.present_at is null and a.excused_reason = ''
        and a.reply = 'LEAVE' and a.leave_state is distinct from 'REFUSED')::int as "onLeave"
    from meeting m
    join meeting_unit mu on mu.meeting_id = m.id and mu.unit_id = ${id}::uuid
    left join (attendance a join person p on p.id = a.person_id and p.unit_id = ${id}::uuid)
      on a.meeting_id = m.id
    where m.organization_id = ${scope}::uuid and m.state = 'HELD'
    group by m.id
    order by m.starts_at desc
    limit ${mostMeetings}`
}
