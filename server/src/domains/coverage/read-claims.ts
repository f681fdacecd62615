import { addDays } from '@pilin/domain/calendar/civil-date'
import { instantOf } from '@pilin/domain/calendar/shanghai'
import { Prisma } from '@pilin/prisma/client'
import type { ColumnSpan } from './data.ts'

/** Each need that a unit took on and each resource that it asked for, on the day on which it did; without what it took back. */
export function claimEntries({ scope, from, until }: ColumnSpan): Prisma.Sql {
  const [begin, end] = [instantOf(from, '00:00'), instantOf(addDays(until, 1), '00:00')]
  return Prisma.sql`
    select c.unit_id, (c.asked_at at time zone 'Asia/Shanghai')::date as day,
      case when c.need_id is null then 'RESOURCE' else 'NEED' end as about,
      coalesce(c.need_id, c.resource_id) as subject_id, coalesce(n.title, r.title) as title, 'COUNTED' as outcome
    from claim c
    left join need n on n.id = c.need_id
    left join resource r on r.id = c.resource_id
    where c.organization_id = ${scope}::uuid and c.state <> 'WITHDRAWN'
      and c.asked_at >= ${begin} and c.asked_at < ${end}`
}
