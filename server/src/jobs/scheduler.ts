import pg from 'pg'
import PgBoss from 'pg-boss'
import { type SweepContext, sweep } from './sweep.ts'

/** The one queue: whoever takes a job of it looks at everything that is due. */
export const sweepQueue = 'sweep'

/** Seconds that a stop waits for a look under way; the program as a whole has ten. */
const patience = 4

export type Scheduler = { stop(): Promise<void> }

/**
 * Looks every minute, and at once after a start, at what is due. The schedule and its jobs stand in the database
 * (schema `pgboss`): of several nodes one gets each minute's job, and one that is left behind by a process that
 * died is taken by the next.
 */
export async function startScheduler(
  databaseUrl: string,
  context: Omit<SweepContext, 'isStopping'>,
): Promise<Scheduler> {
  const { log } = context
  let stopping = false
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: 'pgboss',
    application_name: 'pilin-jobs',
    max: 2,
    deleteAfterDays: 1,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'the jobs wait for the database'))
  const stop = async () => {
    stopping = true
    await boss.stop({ graceful: true, wait: true, timeout: patience * 1_000 })
  }
  try {
    await inTurn(databaseUrl, async () => {
      await boss.start()
      // At most one waits: looks that were missed are made up by the next one.
      await boss.createQueue(sweepQueue, {
        name: sweepQueue,
        policy: 'short',
        retryLimit: 0,
        expireInMinutes: 15,
      })
      await boss.schedule(sweepQueue, '* * * * *')
    })
    await boss.work(sweepQueue, { batchSize: 1 }, look)
    await boss.send(sweepQueue, {})
    return { stop }
  } catch (error) {
    await stop()
    throw error
  }

  async function look(): Promise<void> {
    try {
      await sweep({ ...context, isStopping: () => stopping })
    } catch (error) {
      // The next minute looks again; what was done stands, since every step is a transaction of its own.
      if (!stopping) log.error({ err: error }, 'a look at what is due failed')
      throw error
    }
  }
}

/** The tables of a queue are made by one node at a time: two that begin at once would wait for each other. */
async function inTurn(databaseUrl: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'pilin-jobs' })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('pilin-jobs'))")
    await work()
  } finally {
    // The lock goes with the connection.
    await client.end()
  }
}
