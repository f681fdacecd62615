import { proxyTo } from '@kit/tcp-proxy'
import { useDatabase } from '@kit/test-database'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLog } from '../open-log.ts'
import type { Hint } from './announcement.ts'
import { hintChannel } from './execute.ts'
import { HintBus } from './hint-bus.ts'

const database = useDatabase()
let proxy: Awaited<ReturnType<typeof proxyTo>>
let bus: HintBus
let gaps: number
let heard: Hint[]

beforeEach(async () => {
  proxy = await proxyTo(database.current.url)
  bus = new HintBus(proxy.url, openLog('silent'))
  heard = []
  gaps = 0
  bus.listen((hint) => heard.push(hint))
  await bus.start(() => {
    gaps += 1
  })
})

afterEach(async () => {
  await bus.stop()
  await proxy.close()
})

async function notify(payload: string): Promise<void> {
  await database.current.pool.query('select pg_notify($1, $2)', [hintChannel, payload])
}

async function listening(): Promise<number> {
  const { rows } = await database.current.pool.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where application_name = 'pilin-hints' and datname = current_database()`,
  )
  return rows[0]?.count ?? 0
}

describe('the hint bus', () => {
  it('hears what is committed', async () => {
    await notify(JSON.stringify({ type: 'meeting.changed', meetingId: 'm' }))
    await expect.poll(() => heard).toEqual([{ type: 'meeting.changed', meetingId: 'm' }])
    expect(gaps).toBe(0)
  })

  it('comes back after a long cut with one connection, and tells once that something may be missing', async () => {
    proxy.cut()
    const before = proxy.attempts
    // Several attempts fail before the way is mended; they must not multiply.
    await expect.poll(() => proxy.attempts - before, { timeout: 5_000 }).toBeGreaterThanOrEqual(4)
    proxy.mend()
    await expect.poll(() => gaps, { timeout: 10_000 }).toBe(1)
    await notify(JSON.stringify({ type: 'access.changed', userId: 'u' }))
    await expect.poll(() => heard.length).toBe(1)
    expect(await listening()).toBe(1)
    expect(gaps).toBe(1)
    // 0.1 + 0.2 + 0.4 + 0.8 seconds and so on: few attempts, not a storm.
    expect(proxy.attempts - before).toBeLessThanOrEqual(7)
  })

  it('is not brought down by a hint that it cannot read', async () => {
    await notify('{')
    await notify('')
    await notify(JSON.stringify({ type: 'access.changed', userId: 'u' }))
    await expect.poll(() => heard).toEqual([{ type: 'access.changed', userId: 'u' }])
  })

  it('stops without coming back', async () => {
    await bus.stop()
    await expect.poll(listening).toBe(0)
    const before = proxy.attempts
    proxy.cut()
    expect(proxy.attempts).toBe(before)
  })
})
