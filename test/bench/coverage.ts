import { mountBuiltPages } from '@pilin/app/pages'
import { addMonths } from '@pilin/domain/calendar/civil-date'
import { start } from '@pilin/server/start'
import { machine, median, quantile, type Stage, setStage } from '../kit/bench-stage.ts'
import { buildCouncil } from '../kit/council.ts'
import { fillHistory, thisMonth } from '../kit/council-history.ts'
import { testEnvironment, testSecret } from '../kit/running-server.ts'
import { signedInCookie } from '../kit/session.ts'

export const about = 'the matrix and the desk of a council: 500 units × 5 years against 20 units × 1 year'

const loads = 60

export async function run(): Promise<string> {
  const stage = await setStage()
  try {
    const small = await prepare(stage, 'small', { units: 20, years: 1 })
    const large = await prepare(stage, 'large', { units: 500, years: 5 })
    const lines: string[] = []
    for (const [name, path] of pages) {
      const times = { small: [] as number[], large: [] as number[] }
      for (let index = 0; index < 5; index++) for (const each of [small, large]) await timePage(each, path)
      // In turns, so that a noisy moment of the machine hits both.
      for (let index = 0; index < loads; index++) {
        times.small.push(await timePage(small, path))
        times.large.push(await timePage(large, path))
      }
      const [one, many] = [quantile(times.small, 0.95), quantile(times.large, 0.95)]
      lines.push(
        `${name}: small p50 ${median(times.small).toFixed(1)} ms, p95 ${one.toFixed(1)}; large p50 ${median(times.large).toFixed(1)}, p95 ${many.toFixed(1)}; ratio of p95 ${(many / one).toFixed(2)}`,
      )
    }
    await small.stop()
    await large.stop()
    return `${lines.join('; ')}; ${large.answers} answers of units at ${large.meetings} sessions, ${loads} pages each (${machine()})`
  } finally {
    await stage.clear()
  }
}

const pages = [
  ['matrix by silence over all years', `/coverage?order=SILENCE&from=${addMonths(thisMonth(), -60)}`],
  ['desk', '/desk'],
] as const

type Served = {
  home: string
  cookie: string
  meetings: number
  answers: number
  stop(): Promise<void>
}

/** A server on a database of its own, in which the secretariat looks at its council. */
async function prepare(stage: Stage, name: string, size: { units: number; years: number }): Promise<Served> {
  const { url, database } = await stage.database(name)
  const council = await buildCouncil({ database, clock: () => new Date(), reactions: [] })
  const { organizationId, committee } = council
  await fillHistory(database.pool, { organizationId, ...size, seed: 1, until: thisMonth() })
  await database.pool.query('vacuum analyze')
  const counted = await database.pool.query<{ meetings: number; answers: number }>(
    'select (select count(*)::int from meeting) as meetings, (select count(*)::int from attendance) as answers',
  )
  const cookie = await signedInCookie(database.prisma, testSecret, committee.secretariat.userId)
  const running = await start(testEnvironment(url, { mode: 'production' }), mountBuiltPages)
  return {
    home: `${running.url}/organizations/${organizationId}`,
    cookie: cookie.header,
    meetings: counted.rows[0]?.meetings ?? 0,
    answers: counted.rows[0]?.answers ?? 0,
    stop: running.stop,
  }
}

async function timePage({ home, cookie }: Served, path: string): Promise<number> {
  const startedAt = performance.now()
  const answer = await fetch(`${home}${path}`, { headers: { cookie } })
  const html = await answer.text()
  if (answer.status !== 200 || !html.includes('单位')) throw new Error(`${path} answered ${answer.status}`)
  return performance.now() - startedAt
}
