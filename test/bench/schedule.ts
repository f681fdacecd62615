import { mountBuiltPages } from '@pilin/app/pages'
import { reactions } from '@pilin/server/reactions'
import { start } from '@pilin/server/start'
import type pg from 'pg'
import { machine, median, quantile, type Stage, setStage } from '../kit/bench-stage.ts'
import { buildBranch } from '../kit/builders.ts'
import { testEnvironment, testSecret } from '../kit/running-server.ts'
import { signedInCookie } from '../kit/session.ts'

export const about =
  'the schedule page, server-rendered: 200 organizations × 10 years of meetings against one'

const pages = 200

export async function run(): Promise<string> {
  const stage = await setStage()
  try {
    const small = await prepare(stage, 'small', 0)
    const large = await prepare(stage, 'large', 199)
    for (let index = 0; index < 20; index++) for (const each of [small, large]) await timePage(each)
    const times = { small: [] as number[], large: [] as number[] }
    // In turns, so that a noisy moment of the machine hits both.
    for (let index = 0; index < pages; index++) {
      times.small.push(await timePage(small))
      times.large.push(await timePage(large))
    }
    await small.stop()
    await large.stop()
    const [one, many] = [median(times.small), median(times.large)]
    return `one organization ${one.toFixed(1)} ms (p95 ${quantile(times.small, 0.95).toFixed(1)}), 200 × 10 years ${many.toFixed(1)} ms (p95 ${quantile(times.large, 0.95).toFixed(1)}), ratio ${(many / one).toFixed(2)}, medians of ${pages} (${machine()})`
  } finally {
    await stage.clear()
  }
}

type Served = { url: string; cookie: string; stop(): Promise<void> }

/** A server on a database of its own, in which a member of one organization looks at this month. */
async function prepare(stage: Stage, name: string, others: number): Promise<Served> {
  const { url, database } = await stage.database(name)
  const runtime = { database, clock: () => new Date(), reactions }
  const branch = await buildBranch(runtime)
  await fill(database.pool, branch.organizationId)
  for (let index = 0; index < others; index++) {
    const other = await buildBranch(runtime)
    await fill(database.pool, other.organizationId)
  }
  await database.pool.query('analyze')
  const cookie = await signedInCookie(database.prisma, testSecret, branch.south.member.userId)
  const running = await start(testEnvironment(url, { mode: 'production' }), mountBuiltPages)
  return { url: running.url, cookie: cookie.header, stop: running.stop }
}

/** Ten years of consultations and theme days around today, with everybody invited. */
async function fill(pool: pg.Pool, organizationId: string): Promise<void> {
  await pool.query(
    `with months as (
       select date_trunc('month', now()) + make_interval(months => m) + interval '12 days 6 hours' as at, m
       from generate_series(-114, 5) m
     ), planned as (
       insert into meeting (id, organization_id, kind, title, starts_at, ends_at, place, state)
       select gen_random_uuid(), $1::uuid, k.kind::"MeetingKind", k.title, at, at + interval '2 hours', '山塘老街议事厅',
              case when at < now() then 'HELD' else 'PLANNED' end::"MeetingState"
       from months, (values ('CONSULTATION', '工作会商'), ('THEME_DAY', '主题党日')) as k(kind, title)
       where k.kind = 'CONSULTATION' or m % 3 = 0
       returning id
     )
     insert into attendance (meeting_id, person_id)
     select planned.id, r.person_id from planned, organization_role r where r.organization_id = $1::uuid`,
    [organizationId],
  )
  // As if all of it had been written by use cases: nothing is left to be indexed.
  await pool.query(
    `insert into search_entry (organization_id, kind, subject_id, meeting_id, title, body)
     select organization_id, 'MEETING', id, id, title, place from meeting where organization_id = $1`,
    [organizationId],
  )
  await pool.query(
    `insert into cadence (id, organization_id, kind, period, starts_on)
     values (gen_random_uuid(), $1, 'CONSULTATION', 'MONTH', '2017-06-01'), (gen_random_uuid(), $1, 'THEME_DAY', 'QUARTER', '2017-06-01')`,
    [organizationId],
  )
}

async function timePage({ url, cookie }: Served): Promise<number> {
  const startedAt = performance.now()
  const answer = await fetch(`${url}/`, { headers: { cookie } })
  const html = await answer.text()
  if (answer.status !== 200 || !html.includes('工作会商'))
    throw new Error(`the page answered ${answer.status}`)
  return performance.now() - startedAt
}
