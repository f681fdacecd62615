import { Prisma } from '@pilin/prisma/client'
import type { ColumnSpan } from './data.ts'

/** Each resource that a unit offered on a day of the span; its day is the last of these. */
export function resourceEntries({ scope, from, until }: ColumnSpan): Prisma.Sql {
  return Prisma.sql`
    select r.unit_id, least((r.ended_at at time zone 'Asia/Shanghai')::date, ${until}::date) as day,
      'RESOURCE' as about, r.id as subject_id, r.title, 'COUNTED' as outcome
    from resource r
    where r.organization_id = ${scope}::uuid and r.unit_id is not null
      and (r.entered_at at time zone 'Asia/Shanghai')::date <= ${until}::date
      and (r.ended_at is null or (r.ended_at at time zone 'Asia/Shanghai')::date >= ${from}::date)`
}
