import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { CoverageCount } from '@pilin/domain/coverage/matrix'
import type { CoverageSpan } from '@pilin/domain/coverage/span'
import { type CoverageColumn, type CoverageOutcome, coverageColumns } from '@pilin/domain/coverage/vocabulary'
import { Prisma } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { claimEntries } from './read-claims.ts'
import { meetingEntries } from './read-meetings.ts'
import { projectEntries } from './read-projects.ts'
import { resourceEntries } from './read-resources.ts'
import { surveyEntries } from './read-surveys.ts'

/** What a column is read from: a span of an organization, both days included. */
export type ColumnSpan = CoverageSpan & { scope: OrganizationScope }

/**
 * Each column as a table of what its units did: `unit_id`, `day`, `outcome`, and the record that it is
 * about: its sort, `subject_id` and `title`. Numbers are counted from the very rows that their lists show.
 */
const columns: Record<CoverageColumn, (span: ColumnSpan) => Prisma.Sql> = {
  MEETINGS: meetingEntries,
  SURVEYS: surveyEntries,
  CLAIMS: claimEntries,
  PROJECTS: projectEntries,
  RESOURCES: resourceEntries,
}

/** A list never shows more than this many. */
const most = 500

/** The days on which each unit is counted: those of its memberships without those of its suspensions. */
function countedDays(scope: OrganizationScope): Prisma.Sql {
  const daysOf = (table: Prisma.Sql) => Prisma.sql`
    select unit_id, range_agg(daterange(from_day, until_day, '[]')) as days
    from ${table} where organization_id = ${scope}::uuid group by unit_id`
  return Prisma.sql`
    select member.unit_id, member.days - coalesce(suspended.days, '{}') as days
    from (${daysOf(Prisma.sql`unit_membership`)}) member
    left join (${daysOf(Prisma.sql`unit_suspension`)}) suspended using (unit_id)`
}

function entriesOf(span: ColumnSpan, wanted: readonly CoverageColumn[]): Prisma.Sql {
  const each = wanted.map(
    (column) => Prisma.sql`
      select ${column} as "column", unit_id, day, outcome, about, subject_id, title from (${columns[column](span)}) ${Prisma.raw(column.toLowerCase())}`,
  )
  return Prisma.join(each, ' union all ')
}

/** How often each unit had each outcome in each column: one statement, whatever the number of units and years. */
export async function readCounts(tx: Transaction, span: ColumnSpan): Promise<CoverageCount[]> {
  return tx.$queryRaw<CoverageCount[]>`
    with counted as materialized (${countedDays(span.scope)})
    select e.unit_id as "unitId", e."column", e.outcome, count(*)::int as "count"
    from (${entriesOf(span, coverageColumns)}) e
    join counted on counted.unit_id = e.unit_id and counted.days @> e.day
    group by 1, 2, 3`
}

/** A unit that was counted on some day of a span; what stands for today decides about nudging it. */
export type CountedUnit = {
  id: string
  name: string
  shortName: string
  isCountedToday: boolean
  contacts: number
  nudgedOn: CivilDate | null
}

/** The units that were counted on some day of the span, in the order of the roster. */
export async function readCountedUnits(
  tx: Transaction,
  { scope, from, until }: ColumnSpan,
  today: CivilDate,
): Promise<CountedUnit[]> {
  return tx.$queryRaw<CountedUnit[]>`
    with counted as materialized (${countedDays(scope)})
    select u.id, u.name, u.short_name as "shortName", counted.days @> ${today}::date as "isCountedToday",
      (select count(*)::int from unit_contact c where c.organization_id = ${scope}::uuid and c.unit_id = u.id
        and c.from_day <= ${today}::date and (c.until_day is null or c.until_day >= ${today}::date)) as contacts,
      (select max(n.nudged_on)::text from unit_nudge n
        where n.organization_id = ${scope}::uuid and n.unit_id = u.id) as "nudgedOn"
    from counted join unit u on u.id = counted.unit_id
    where counted.days && daterange(${from}::date, ${until}::date, '[]')
    order by (select min(m.position) from unit_membership m
      where m.organization_id = ${scope}::uuid and m.unit_id = u.id), u.name, u.id`
}

/** One thing that a number counts. */
export type CoverageEntry = {
  column: CoverageColumn
  outcome: CoverageOutcome
  day: CivilDate
  about: 'MEETING' | 'SURVEY' | 'NEED' | 'RESOURCE' | 'PROJECT'
  subjectId: string
  title: string
}

/** What one unit took part in over a span, the latest first: all of it, one column, or one outcome of it. */
export async function readEntries(
  tx: Transaction,
  span: ColumnSpan,
  asked: { unitId: string; column: CoverageColumn | null; outcome: CoverageOutcome | null },
): Promise<CoverageEntry[]> {
  const { unitId, column, outcome } = asked
  return tx.$queryRaw<CoverageEntry[]>`
    with counted as materialized (${countedDays(span.scope)})
    select e."column", e.outcome, e.day::text as day, e.about, e.subject_id as "subjectId", e.title
    from (${entriesOf(span, column ? [column] : coverageColumns)}) e
    join counted on counted.unit_id = e.unit_id and counted.days @> e.day
    where e.unit_id = ${unitId}::uuid ${outcome ? Prisma.sql`and e.outcome = ${outcome}` : Prisma.empty}
    order by e.day desc, e.title, e.subject_id
    limit ${most}`
}

/** The nudges of a unit, the latest first. */
export async function readNudges(tx: Transaction, scope: OrganizationScope, unitId: string) {
  return tx.unitNudge.findMany({
    where: { organizationId: scope, unitId },
    orderBy: { nudgedOn: 'desc' },
    take: most,
    include: { person: { select: { name: true } } },
  })
}
