import { mountBuiltPages } from '@pilin/app/pages'
import { pairsOf } from '@pilin/domain/search/tokens'
import { start } from '@pilin/server/start'
import type pg from 'pg'
import type { Stage } from '../kit/bench-stage.ts'
import { buildBranch } from '../kit/builders.ts'
import { testEnvironment, testSecret } from '../kit/running-server.ts'
import { signedInCookie } from '../kit/session.ts'
import { compareSizes, type Served } from './small-and-large.ts'

export const about = 'the search page: 1,000 organizations × 10 years of records against one'

/** A word of many records, a rare one, two words, and one that is nowhere. */
const questions = ['界河', '第119次', '清淤 经费', '没有这个词']

export function run(): Promise<string> {
  return compareSizes({ prepare, timePage, sizeOf: (large) => `${large.entries} entries` })
}

type Filled = Served & { entries: number }

async function prepare(stage: Stage, name: string, others: number): Promise<Filled> {
  const { url, database } = await stage.database(name)
  const { pool } = database
  const branch = await buildBranch({ database, clock: () => new Date(), reactions: [] })
  await pool.query('drop index search_entry_tokens_idx')
  await writeTemplates(pool)
  await fill(pool, branch.organizationId)
  for (let index = 0; index < others; index++) {
    const other = await pool.query<{ id: string }>(
      `insert into organization (id, kind, name, short_name, founded_on)
       values (gen_random_uuid(), 'JOINT_BRANCH', $1, $1, '2017-06-01') returning id`,
      [`联合党支部${index}`],
    )
    await fill(pool, other.rows[0]?.id ?? '')
  }
  await pool.query(
    'create index search_entry_tokens_idx on search_entry using gin (tokens) with (fastupdate = off)',
  )
  await pool.query('analyze')
  const count = await pool.query<{ count: string }>('select count(*) from search_entry')
  const cookie = await signedInCookie(database.prisma, testSecret, branch.south.member.userId)
  const running = await start(testEnvironment(url, { mode: 'production' }), mountBuiltPages)
  return {
    url: running.url,
    cookie: cookie.header,
    entries: Number(count.rows[0]?.count),
    stop: running.stop,
  }
}

const verbs = ['联合清理', '巡查', '整治', '修缮', '宣传', '慰问', '调研', '清淤']
const things = [
  '界河河道',
  '老街石板路',
  '明月山塘景区',
  '文化礼堂',
  '便民驿站',
  '农业园区',
  '水闸',
  '公交站点',
]

/** Ten years of an organization's records, as rows that every organization gets under its own ids. */
async function writeTemplates(pool: pg.Pool): Promise<void> {
  await pool.query('create table template (kind text, title text, body text, day date, tokens text[])')
  for (let month = 0; month < 120; month++) {
    const about = `${verbs[month % verbs.length]}${things[(month * 5) % things.length]}`
    const said = Array.from(
      { length: 12 },
      (_, line) =>
        `${things[(month + line) % things.length]}由两村共同${verbs[(month * 3 + line) % verbs.length]}，经费各半，第${month + 1}次会商议定；`,
    ).join('')
    const rows = [
      ['MEETING', `第${month + 1}次工作会商`, '山塘老街议事厅'],
      ['TOPIC', about, `关于${about}的安排`],
      ['RESOLUTION', `〔${2017 + Math.floor(month / 12)}〕${(month % 12) + 1}号`, `同意${about}，每月一次。`],
      ['MINUTES', about, said],
    ]
    for (const [kind, title, body] of rows) {
      await pool.query(
        `insert into template values ($1, $2, $3, date '2016-12-01' + make_interval(months => $4), $5)`,
        [kind, title, body, month, pairsOf(`${title}\n${body}`)],
      )
    }
  }
}

async function fill(pool: pg.Pool, organizationId: string): Promise<void> {
  await pool.query(
    `insert into search_entry (organization_id, kind, subject_id, title, body, day, tokens)
     select $1::uuid, kind::"SearchKind", gen_random_uuid(), title, body, day,
       (select array_agg(right($1::text, 12) || token) from unnest(tokens) token)
     from template`,
    [organizationId],
  )
}

async function timePage({ url, cookie }: Filled, index: number): Promise<number> {
  const question = questions[index % questions.length] ?? ''
  const startedAt = performance.now()
  const answer = await fetch(`${url}/search?q=${encodeURIComponent(question)}`, { headers: { cookie } })
  const html = await answer.text()
  const found = /<mark>/.test(html)
  if (answer.status !== 200 || found !== (question !== '没有这个词')) {
    throw new Error(`the page answered ${answer.status} to ${question}`)
  }
  return performance.now() - startedAt
}
