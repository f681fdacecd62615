import { buildBranch } from '@kit/builders'
import { titlesOf } from '@kit/messages'
import { buildComingMeeting } from '@kit/notices'
import { useRuntime } from '@kit/test-runtime'
import PgBoss from 'pg-boss'
import { afterEach, describe, expect, it } from 'vitest'
import { openLog } from '../open-log.ts'
import { type Scheduler, startScheduler, sweepQueue } from './scheduler.ts'

const test = useRuntime()
const running: Scheduler[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()))
  test.setClock('2026-11-06')
})

async function startOne(): Promise<Scheduler> {
  const { runtime } = test
  const context = { runtime, mailer: undefined, publicUrl: 'http://localhost', log: openLog('silent') }
  const scheduler = await startScheduler(runtime.database.url, context)
  running.push(scheduler)
  return scheduler
}

const patience = { timeout: 15_000 }

describe('the schedule', () => {
  it('stands in the database for every minute, whoever starts it', async () => {
    await Promise.all([startOne(), startOne()])
    const { rows } = await test.runtime.database.pool.query('select name, cron from pgboss.schedule')
    expect(rows).toEqual([{ name: sweepQueue, cron: '* * * * *' }])
  })

  it('a job that was left waiting when the program ended is taken by the next one, once', async () => {
    const branch = await buildBranch(test.runtime)
    await buildComingMeeting(test, branch)
    const first = await startOne()
    await expect.poll(() => finished(), patience).toBeGreaterThan(0)
    await first.stop()
    running.length = 0
    // What a process leaves behind that dies before it takes the minute's job.
    const boss = new PgBoss({
      connectionString: test.runtime.database.url,
      schema: 'pgboss',
      schedule: false,
      max: 1,
    })
    boss.on('error', () => {})
    await boss.start()
    await boss.send(sweepQueue, {})
    await boss.stop({ graceful: false })
    const id = await waiting()
    expect(await titlesOf(test, branch.observer.id)).toEqual([])
    test.setClock('2026-11-19', '15:00')
    await Promise.all([startOne(), startOne()])
    await expect.poll(() => stateOf(id), patience).toBe('completed')
    expect(await titlesOf(test, branch.observer.id)).toEqual(['会议提醒：11月工作会商'])
  })

  it('stops soon, and with it all that it was doing', async () => {
    const scheduler = await startOne()
    const startedAt = performance.now()
    await scheduler.stop()
    running.length = 0
    expect(performance.now() - startedAt).toBeLessThan(4_500)
    // PostgreSQL takes a moment to see off a connection that was closed.
    await expect.poll(() => connections(), patience).toBe(0)
  })
})

async function finished(): Promise<number> {
  const { rows } = await test.runtime.database.pool.query(
    "select count(*)::int as n from pgboss.job where name = $1 and state = 'completed'",
    [sweepQueue],
  )
  return rows[0].n
}

/** The job that waits; there is never more than one. */
async function waiting(): Promise<string> {
  const { rows } = await test.runtime.database.pool.query(
    "select id from pgboss.job where name = $1 and state = 'created'",
    [sweepQueue],
  )
  expect(rows).toHaveLength(1)
  return rows[0].id
}

async function stateOf(id: string): Promise<string> {
  const { rows } = await test.runtime.database.pool.query('select state from pgboss.job where id = $1', [id])
  return rows[0]?.state
}

async function connections(): Promise<number> {
  const { rows } = await test.runtime.database.pool.query(
    "select count(*)::int as n from pg_stat_activity where application_name = 'pilin-jobs' and datname = current_database()",
  )
  return rows[0].n
}
