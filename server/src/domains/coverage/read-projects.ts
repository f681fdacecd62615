import { Prisma } from '@pilin/prisma/client'
import type { ColumnSpan } from './data.ts'

/**
 * Each project of an adopted list for which a unit is responsible or with which it helps, when its quarter shares a
 * day with the span; its day is the last of these.
 */
export function projectEntries({ scope, from, until }: ColumnSpan): Prisma.Sql {
  return Prisma.sql`
    select pu.unit_id, least(quarter.ends_on, ${until}::date) as day, 'PROJECT' as about, p.id as subject_id, p.name as title,
      'COUNTED' as outcome
    from service_list l
    join project p on p.list_id = l.id
    join project_unit pu on pu.project_id = p.id
    cross join lateral (
      select make_date(l.year, p.quarter * 3 - 2, 1) as starts_on,
        (make_date(l.year, p.quarter * 3, 1) + interval '1 month' - interval '1 day')::date as ends_on
    ) quarter
    where l.organization_id = ${scope}::uuid and l.state <> 'DRAFT'
      and quarter.starts_on <= ${until}::date and quarter.ends_on >= ${from}::date`
}
