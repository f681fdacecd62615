import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Outbox } from '../src/outbox.ts'
import { UpdateGate } from '../src/update-gate.ts'
import { ForgetfulLog, HastyLog, LaggingLog } from './lagging-log.ts'
import { runSchedule, type ScheduleOptions } from './schedule.ts'

/** More of them by hand: LIVE_SEEDS=10000 npx vitest run test/convergence.test.ts */
const SEEDS = Number(process.env.LIVE_SEEDS ?? 320)
/** Seeds that once failed stay here by name. */
const PINNED = [
  // A frame overtook the answer to a join, and the provider sent somebody else's text back.
  294,
]
const sound: ScheduleOptions = { makeLog: (random) => new LaggingLog(random) }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** How many of the seeds end with a broken promise. */
async function failures(seeds: readonly number[], options: ScheduleOptions): Promise<string[]> {
  const found: string[] = []
  for (const seed of seeds) {
    await runSchedule(seed, options).catch((error: Error) => found.push(`seed ${seed}: ${error.message}`))
  }
  return found
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

describe('several editors on a bad network', () => {
  it('[SY4] all end with the same content as the log, nothing acknowledged or seen is lost, nothing stays pending', async () => {
    expect(await failures([...PINNED, ...range(SEEDS)], sound)).toEqual([])
  }, 600_000)
})

describe('the schedules themselves notice a planted fault:', () => {
  it('acknowledging before the commit', async () => {
    const found = await failures(range(40), { makeLog: (random) => new HastyLog(random) })
    expect(found.filter((text) => /acknowledged|seen/.test(text)).length).toBeGreaterThan(0)
  }, 30_000)

  it('a row that is not stored', async () => {
    expect(
      (await failures(range(15), { makeLog: (random) => new ForgetfulLog(random) })).length,
    ).toBeGreaterThan(0)
  }, 30_000)

  it('a provider that forgets what was under way when the connection broke', async () => {
    vi.spyOn(Outbox.prototype, 'replaceAll').mockImplementation(function (this: Outbox) {
      this.delivered()
    })
    expect((await failures(range(15), sound)).length).toBeGreaterThan(0)
  }, 30_000)

  it('a gate that keeps what was tried when a commit failed', async () => {
    vi.spyOn(UpdateGate.prototype, 'reset').mockImplementation(() => {})
    expect((await failures(range(40), sound)).length).toBeGreaterThan(0)
  }, 30_000)
})
