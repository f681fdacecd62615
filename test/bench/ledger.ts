import { mountBuiltPages } from '@pilin/app/pages'
import { start } from '@pilin/server/start'
import type pg from 'pg'
import type { Stage } from '../kit/bench-stage.ts'
import { buildBranch } from '../kit/builders.ts'
import { testEnvironment, testSecret } from '../kit/running-server.ts'
import { signedInCookie } from '../kit/session.ts'
import { compareSizes, type Served } from './small-and-large.ts'

export const about = 'the ledger of a year: 1,000 organizations × 10 years of meetings against one'

export function run(): Promise<string> {
  return compareSizes({ prepare, timePage, sizeOf: (large) => `${large.meetings} meetings` })
}

type Filled = Served & { organizationId: string; meetings: number }

/** A server on a database of its own, in which a member of one organization looks at its ledger. */
async function prepare(stage: Stage, name: string, others: number): Promise<Filled> {
  const { url, database } = await stage.database(name)
  const { pool } = database
  const branch = await buildBranch({ database, clock: () => new Date(), reactions: [] })
  await fill(pool, others)
  const count = await pool.query<{ count: string }>('select count(*) from meeting')
  const cookie = await signedInCookie(database.prisma, testSecret, branch.south.member.userId)
  const running = await start(testEnvironment(url, { mode: 'production' }), mountBuiltPages)
  return {
    url: running.url,
    cookie: cookie.header,
    organizationId: branch.organizationId,
    meetings: Number(count.rows[0]?.count),
    stop: running.stop,
  }
}

/** Organizations beside the one that is there: two units with five people each, and a rotation. */
const otherOrganizations = [
  `insert into organization (id, kind, name, short_name, founded_on)
   select gen_random_uuid(), 'JOINT_BRANCH', '联合党支部' || n, '支部' || n, '2017-06-01'
   from generate_series(1, $1::int) n`,
  `create temporary table place as
   select gen_random_uuid() as unit_id, id as organization_id, n
   from organization, generate_series(0, 1) n where name like '联合党支部%'`,
  `insert into unit (id, kind, name, short_name, province, city, district, town)
   select unit_id, 'VILLAGE', '村' || n, '村' || n, '上海市', '上海市', '金山区', '廊下镇' from place`,
  `insert into unit_membership (id, organization_id, unit_id, position, from_day)
   select gen_random_uuid(), organization_id, unit_id, n, '2017-06-01' from place`,
  `insert into person (id, unit_id, name)
   select gen_random_uuid(), unit_id, '党员' || m from place, generate_series(1, 5) m`,
  `with roster as (
     insert into duty_roster (id, organization_id, period, starts_on)
     select gen_random_uuid(), organization_id, 'MONTH', '2017-06-01' from place where n = 0
     returning id, organization_id
   )
   insert into roster_holder (roster_id, position, unit_id, person_id)
   select roster.id, n, unit_id, null from roster join place using (organization_id)`,
]

/** Who speaks for a unit. */
const speakers = [
  `create temporary table speaker as select unit_id, min(id::text)::uuid as person_id from person group by unit_id`,
  'analyze',
]

/** For every organization what it owes, and ten years of it with everybody invited and minutes frozen. */
const tenYears = [
  `insert into cadence (id, organization_id, kind, period, starts_on)
   select gen_random_uuid(), organization.id, owed.kind::"MeetingKind", owed.period::"RosterPeriod", '2017-01-01'
   from organization, (values ('CONSULTATION', 'MONTH'), ('THEME_DAY', 'QUARTER')) as owed (kind, period)`,
  `insert into meeting (id, organization_id, kind, title, starts_at, ends_at, place, state, ended_at)
   select gen_random_uuid(), organization.id, k.kind::"MeetingKind", '第' || m || '次会议',
     at, at + interval '2 hours', '山塘老街议事厅', 'HELD', at + interval '2 hours'
   from organization, generate_series(0, 119) m,
     lateral (select date_trunc('year', now()) + make_interval(months => m - 108) + interval '12 days 6 hours') t (at),
     lateral (select 'CONSULTATION' union all select 'THEME_DAY' where m % 3 = 2) k (kind)`,
  `insert into meeting_unit (meeting_id, unit_id)
   select meeting.id, unit_id from meeting join unit_membership using (organization_id)`,
  `insert into attendance (meeting_id, person_id, reply, present_at)
   select meeting_id, person.id, 'ATTEND', case when random() < 0.9 then now() end
   from meeting_unit join person using (unit_id)`,
  `insert into agenda_item (id, organization_id, meeting_id, topic_id, title, unit_id, proposed_by_id, planned_minutes, state, rank, live)
   select gen_random_uuid(), organization_id, meeting_id, gen_random_uuid(), '联合清理界河', unit_id,
     person_id, 20, 'ACCEPTED', unit_id::text, false
   from meeting_unit join speaker using (unit_id) join meeting on meeting.id = meeting_id`,
  `insert into minutes (id, organization_id, meeting_id, document_id, state, frozen_at)
   select gen_random_uuid(), organization_id, id, gen_random_uuid(), 'DRAFT', null from meeting`,
  `insert into resolution (id, organization_id, meeting_id, year, serial, text, decided_on)
   select gen_random_uuid(), organization_id, id, extract(year from starts_at),
     row_number() over (partition by organization_id, extract(year from starts_at) order by starts_at, id),
     '每周五联合清理界河，经费由两村各承担一半。', starts_at::date
   from meeting`,
  // As if all of it had been written by use cases: nothing is left to be indexed.
  `insert into search_entry (organization_id, kind, subject_id, meeting_id, title, body)
   select organization_id, 'MEETING', id, id, title, place from meeting`,
]

/** Rows in bulk, without the triggers that watch single changes. */
async function fill(pool: pg.Pool, others: number): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query('set statement_timeout = 0')
    for (const [place, text] of otherOrganizations.entries()) {
      await client.query(text, place === 0 ? [others] : [])
    }
    for (const text of [...speakers, ...tenYears]) await client.query(text)
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    // Its settings and temporary tables go with it.
    client.release(true)
  }
}

/** The ledger of each of the ten years in turn. */
async function timePage({ url, cookie, organizationId }: Filled, index: number): Promise<number> {
  const year = new Date().getFullYear() - (index % 10)
  const startedAt = performance.now()
  const answer = await fetch(`${url}/organizations/${organizationId}/ledger?year=${year}`, {
    headers: { cookie },
  })
  const html = await answer.text()
  if (answer.status !== 200 || !html.includes('山塘老街议事厅')) {
    throw new Error(`the ledger of ${year} answered ${answer.status}`)
  }
  return performance.now() - startedAt
}
