import { mergeUpdates } from '@pilin/live/merge-updates'
import { UpdateGate } from '@pilin/live/update-gate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { threadMs } from '../kit/observed-child.ts'
import { hostileInMemory } from '../prove/live/hostile-memory.ts'
import { hostileOverTheWire } from '../prove/live/hostile-wire.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const harmless = { believed: [], crashes: 0, stalls: 0, slow: [], changes: 0, harmed: 0 }

describe('a hundred thousand hostile frames', () => {
  it('crash nothing, hold nothing up, and change nothing where they are refused', async () => {
    const found = await hostileInMemory({ frames: 100_000, seed: 1 })
    expect(found).toMatchObject(harmless)
    expect(found.refused).toBeGreaterThan(50_000)
  }, 300_000)

  it('over the wire neither, nor do packets that no client makes; others write on', async () => {
    const found = await hostileOverTheWire({ frames: 1_500, packets: 3_000, seed: 1 })
    expect(found).toMatchObject({ accepted: 0, crashed: false, stalls: { over50: 0 }, honest: { lost: 0 } })
    expect(found.honest.acknowledged).toBeGreaterThan(20)
  }, 120_000)
})

const { judgeAll } = UpdateGate.prototype

describe('the same notices a planted fault:', () => {
  it('a gate that believes everything', async () => {
    vi.spyOn(UpdateGate.prototype, 'judgeAll').mockImplementation((asked, decide) => {
      for (const one of asked) decide(one, { ok: true, bytes: one.bytes, clients: [] })
      return []
    })
    const found = await hostileInMemory({ frames: 60, seed: 1 }).catch(() => undefined)
    // Either it says so, or the document can no longer be opened.
    expect(found?.believed.length ?? 1).toBeGreaterThan(0)
  })

  it('a gate that keeps what it refuses', async () => {
    const kept: Uint8Array[] = []
    vi.spyOn(UpdateGate.prototype, 'judgeAll').mockImplementation(function (this: UpdateGate, asked, decide) {
      return judgeAll.call(this, asked, (one, verdict) => {
        if (!verdict.ok && verdict.code === 'foreign-client') kept.push(one.bytes)
        const bytes = verdict.ok && verdict.bytes && mergeUpdates([verdict.bytes, ...kept.splice(0)])
        decide(one as (typeof asked)[number], bytes ? { ok: true, bytes, clients: [] } : verdict)
      }) as typeof asked
    })
    const found = await hostileInMemory({ frames: 2_000, seed: 1 }).catch(() => undefined)
    expect((found?.harmed ?? 1) + (found?.changes ?? 1) + (found?.crashes ?? 1)).toBeGreaterThan(0)
  }, 60_000)

  it('a gate that takes its time', async () => {
    vi.spyOn(UpdateGate.prototype, 'judgeAll').mockImplementation(function (this: UpdateGate, asked, decide) {
      // Some frames are slow, and are so every time.
      const slow = asked.filter(({ bytes }) => bytes.length % 50 === 0).length
      const until = threadMs() + slow * 200
      while (threadMs() < until);
      return judgeAll.call<UpdateGate, Parameters<typeof judgeAll>, typeof asked>(
        this,
        asked,
        decide as never,
      )
    })
    expect((await hostileInMemory({ frames: 400, seed: 1 })).stalls).toBeGreaterThan(0)
  }, 60_000)
})
