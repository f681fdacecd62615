import { addDays } from '@pilin/domain/calendar/civil-date'
import { instantOf } from '@pilin/domain/calendar/shanghai'
import { Prisma } from '@pilin/prisma/client'
import type { ColumnSpan } from './data.ts'

/**
 * Each held meeting for each unit that took part in it: came when anybody was there, on leave when nobody came and
 * somebody had leave, absent when somebody had answered, else silent. Where nobody of it should attend, it does not
 * count (`unitAttendance`; refused leave is absence).
 */
export function meetingEntries({ scope, from, until }: ColumnSpan): Prisma.Sql {
  const [begin, end] = [instantOf(from, '00:00'), instantOf(addDays(until, 1), '00:00')]
  return Prisma.sql`
    select unit_id, day, 'MEETING' as about, subject_id, title,
      case when present > 0 then 'CAME' when on_leave > 0 then 'LEAVE'
        when answered > 0 then 'ABSENT' else 'SILENT' end as outcome
    from (
      select mu.unit_id, m.id as subject_id, m.title,
        (m.starts_at at time zone 'Asia/Shanghai')::date as day,
        count(*) filter (where a.present_at is not null) as present,
        count(*) filter (where a.present_at is not null or a.excused_reason = '') as expected,
        count(*) filter (where a.excused_reason = '' and a.reply = 'LEAVE'
          and a.leave_state is distinct from 'REFUSED') as on_leave,
        count(*) filter (where a.excused_reason = '' and a.reply <> 'NONE') as answered
      from meeting m
      join meeting_unit mu on mu.meeting_id = m.id
      join person p on p.unit_id = mu.unit_id
      join attendance a on a.meeting_id = m.id and a.person_id = p.id and a.role = 'ATTEND'
      where m.organization_id = ${scope}::uuid and m.state = 'HELD'
        and m.starts_at >= ${begin} and m.starts_at < ${end}
      group by mu.unit_id, m.id
    ) heads
    where expected > 0`
}
