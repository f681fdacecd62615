import { addDays } from '@pilin/domain/calendar/civil-date'
import { instantOf } from '@pilin/domain/calendar/shanghai'
import { Prisma } from '@pilin/prisma/client'
import type { ColumnSpan } from './data.ts'

/**
 * Each survey for each unit that it asked, on the day on which it ended; as long as it runs nobody has been silent.
 * That a unit has answered is known of anonymous surveys too, what it said is not.
 */
export function surveyEntries({ scope, from, until }: ColumnSpan): Prisma.Sql {
  const [begin, end] = [instantOf(from, '00:00'), instantOf(addDays(until, 1), '00:00')]
  return Prisma.sql`
    select i.unit_id, (s.closed_at at time zone 'Asia/Shanghai')::date as day, 'SURVEY' as about,
      s.id as subject_id, s.title, case when r.survey_id is null then 'SILENT' else 'CAME' end as outcome
    from survey_invitation i
    join survey s on s.id = i.survey_id
    left join survey_receipt r on r.invitation_id = i.id
    where s.organization_id = ${scope}::uuid and s.closed_at >= ${begin} and s.closed_at < ${end}`
}
