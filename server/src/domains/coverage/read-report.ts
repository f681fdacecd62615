import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { CalendarPeriod } from '@pilin/domain/calendar/period'
import { spanInHalf } from '@pilin/domain/coverage/span'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { readMatrix } from './read-matrix.ts'

/** What a half year came to for the organization as a whole. */
export type ReportTotals = {
  unitsBefore: number
  unitsAfter: number
  meetings: number
  needs: number
  needsMet: number
  claims: number
  claimsAgreed: number
  projectsDone: number
  nudges: number
}

/** The report of a half year as of `today`: its totals, who joined and left, and every unit's row. */
export async function readReport(
  tx: Transaction,
  scope: OrganizationScope,
  { period, today }: { period: CalendarPeriod; today: CivilDate },
) {
  const span = { ...spanInHalf(period, today), scope }
  const [organization, rows, [totals], changes] = await Promise.all([
    tx.organization.findUniqueOrThrow({ where: { id: scope } }),
    readMatrix(tx, span, today),
    readTotals(tx, span),
    readChanges(tx, span),
  ])
  if (!totals) throw new Error('one row of totals was expected')
  const { from, until } = span
  return {
    organization: { id: organization.id, name: organization.name, shortName: organization.shortName },
    period,
    from,
    until,
    totals,
    joined: changes.filter(({ joined }) => joined).map(({ name }) => name),
    left: changes.filter(({ joined }) => !joined).map(({ name }) => name),
    rows,
  }
}

export type CoverageReport = Awaited<ReturnType<typeof readReport>>

type ReportSpan = { scope: OrganizationScope; from: CivilDate; until: CivilDate }

function readTotals(tx: Transaction, { scope, from, until }: ReportSpan) {
  return tx.$queryRaw<ReportTotals[]>`
    with span as (
      select ${from}::date::timestamp at time zone 'Asia/Shanghai' as begins,
        (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai' as ends
    )
    select
      (select count(distinct unit_id)::int from unit_membership m where m.organization_id = ${scope}::uuid
        and daterange(m.from_day, m.until_day, '[]') @> (${from}::date - 1)) as "unitsBefore",
      (select count(distinct unit_id)::int from unit_membership m where m.organization_id = ${scope}::uuid
        and daterange(m.from_day, m.until_day, '[]') @> ${until}::date) as "unitsAfter",
      (select count(*)::int from meeting m where m.organization_id = ${scope}::uuid and m.state = 'HELD'
        and m.starts_at >= span.begins and m.starts_at < span.ends) as meetings,
      (select count(*)::int from need n where n.organization_id = ${scope}::uuid and n.state <> 'MERGED'
        and n.entered_at >= span.begins and n.entered_at < span.ends) as needs,
      (select count(*)::int from need n where n.organization_id = ${scope}::uuid and n.outcome = 'MET'
        and n.ended_at >= span.begins and n.ended_at < span.ends) as "needsMet",
      (select count(*)::int from claim c where c.organization_id = ${scope}::uuid and c.state <> 'WITHDRAWN'
        and c.asked_at >= span.begins and c.asked_at < span.ends) as claims,
      (select count(*)::int from claim c where c.organization_id = ${scope}::uuid and c.state = 'AGREED'
        and c.asked_at >= span.begins and c.asked_at < span.ends) as "claimsAgreed",
      (select count(*)::int from project p where p.organization_id = ${scope}::uuid and p.state = 'DONE'
        and p.ended_at >= span.begins and p.ended_at < span.ends) as "projectsDone",
      (select count(*)::int from unit_nudge n where n.organization_id = ${scope}::uuid
        and n.nudged_on between ${from}::date and ${until}::date) as nudges
    from span`
}

/** Memberships that began or ended within the span, in order of the days. */
function readChanges(tx: Transaction, { scope, from, until }: ReportSpan) {
  return tx.$queryRaw<{ name: string; joined: boolean }[]>`
    select name, joined from (
      select u.name, m.from_day as day, true as joined
      from unit_membership m join unit u on u.id = m.unit_id
      where m.organization_id = ${scope}::uuid and m.from_day between ${from}::date and ${until}::date
      union all
      select u.name, m.until_day, false
      from unit_membership m join unit u on u.id = m.unit_id
      where m.organization_id = ${scope}::uuid and m.until_day between ${from}::date and ${until}::date
    ) change order by day, name`
}
