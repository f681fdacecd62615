import {
  type CoverageColumn,
  type CoverageOutcome,
  coverageColumns,
  coverageOutcomes,
} from '@pilin/domain/coverage/vocabulary'
import type { Actor } from '@pilin/server/kernel/actor'
import type { Runtime } from '@pilin/server/kernel/use-case'
import { createCaller } from '@pilin/server/router'
import type pg from 'pg'

type Span = { organizationId: string; from: string; until: string }

/** One number of the matrix. */
export type Counted = { unitId: string; column: CoverageColumn; outcome: CoverageOutcome; count: number }

/**
 * The numbers of the matrix counted another way: unit by unit and record by record, with days looked up in the roster
 * and in the suspensions one at a time.
 */
const recount = `
  with record as (
    select mu.unit_id, (m.starts_at + interval '8 hours')::timestamptz at time zone 'UTC' as at, 'MEETINGS' as col,
      (select case
          when bool_or(a.present_at is not null) then 'CAME'
          when bool_or(a.excused_reason = '' and a.reply = 'LEAVE' and coalesce(a.leave_state <> 'REFUSED', true)) then 'LEAVE'
          when bool_or(a.excused_reason = '' and a.reply in ('ATTEND', 'LEAVE')) then 'ABSENT'
          else 'SILENT' end
        from attendance a where a.meeting_id = m.id and a.role = 'ATTEND'
          and a.person_id in (select id from person where unit_id = mu.unit_id)
        having bool_or(a.present_at is not null or a.excused_reason = '')) as outcome
    from meeting m, meeting_unit mu where mu.meeting_id = m.id and m.organization_id = $1 and m.state = 'HELD'
    union all
    select i.unit_id, (s.closed_at + interval '8 hours') at time zone 'UTC', 'SURVEYS',
      case when i.id in (select invitation_id from survey_receipt where survey_id = s.id) then 'CAME' else 'SILENT' end
    from survey s, survey_invitation i where i.survey_id = s.id and s.organization_id = $1 and s.closed_at is not null
    union all
    select unit_id, (asked_at + interval '8 hours') at time zone 'UTC', 'CLAIMS', 'COUNTED'
    from claim where organization_id = $1 and state in ('OPEN', 'AGREED', 'DECLINED', 'RELEASED')
  ), lasting as (
    select unit_id, ((entered_at + interval '8 hours') at time zone 'UTC')::date as begins,
      coalesce(((ended_at + interval '8 hours') at time zone 'UTC')::date, '2999-01-01') as ends, 'RESOURCES' as col
    from resource where organization_id = $1 and unit_id is not null
    union all
    select pu.unit_id, (l.year || '-' || lpad((p.quarter * 3 - 2)::text, 2, '0') || '-01')::date,
      (l.year || case p.quarter when 1 then '-03-31' when 2 then '-06-30' when 3 then '-09-30' else '-12-31' end)::date, 'PROJECTS'
    from project_unit pu, project p, service_list l
    where pu.project_id = p.id and p.list_id = l.id and l.organization_id = $1 and l.state in ('ADOPTED', 'PUBLISHED')
  ), entry as (
    select unit_id, col, outcome, at::date as day from record
    where outcome is not null and at::date between $2::date and $3::date
    union all
    select unit_id, col, 'COUNTED', case when ends < $3::date then ends else $3::date end
    from lasting where begins <= $3::date and ends >= $2::date
  )
  select unit_id as "unitId", col as "column", outcome, count(*)::int as count from entry
  where exists (select from unit_membership m where m.organization_id = $1 and m.unit_id = entry.unit_id
      and m.from_day <= entry.day and coalesce(m.until_day, '2999-01-01') >= entry.day)
    and not exists (select from unit_suspension s where s.organization_id = $1 and s.unit_id = entry.unit_id
      and s.from_day <= entry.day and coalesce(s.until_day, '2999-01-01') >= entry.day)
  group by 1, 2, 3`

/** The recount of a span; what is nothing is not there. */
export async function recountCoverage(
  pool: pg.Pool,
  { organizationId, from, until }: Span,
): Promise<Counted[]> {
  return (await pool.query<Counted>(recount, [organizationId, from, until])).rows
}

/** Every number of the matrix as its page shows it, the zeros too. */
export async function countMatrix(runtime: Runtime, actor: Actor, span: Span): Promise<Counted[]> {
  const { rows } = await createCaller({ runtime, actor }).coverage.matrix(span)
  return rows.flatMap(({ id, cells }) =>
    cells.flatMap(({ column, counts }) => counts.map((each) => ({ unitId: id, column, ...each }))),
  )
}

/** The numbers as one line each. */
export function linesOf(counted: readonly Counted[]): string[] {
  return counted
    .filter(({ count }) => count > 0)
    .map(({ unitId, column, outcome, count }) => `${unitId} ${column} ${outcome} ${count}`)
    .sort()
}

/** What the units come to together, by column and outcome in the order of the vocabulary; without zeros. */
export function totalsOf(counted: readonly Counted[]): string[] {
  return coverageColumns.flatMap((column) =>
    coverageOutcomes.flatMap((outcome) => {
      const own = counted.filter((each) => each.column === column && each.outcome === outcome)
      const sum = own.reduce((total, { count }) => total + count, 0)
      return sum > 0 ? [`${column} ${outcome} ${sum}`] : []
    }),
  )
}
