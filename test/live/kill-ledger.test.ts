import { describe, expect, it } from 'vitest'
import { killWhileWriting } from '../prove/live/kills.ts'

describe('a crash while ten people write who do not come back', () => {
  it('loses nothing that was acknowledged, and nothing that anybody has seen', async () => {
    const found = await killWhileWriting({ kills: 4, seed: 5 })
    expect(found).toMatchObject({ lost: 0, lostSeen: 0 })
    expect(found.acknowledged).toBeGreaterThan(200)
    expect(Math.min(...Object.values(found.kills))).toBeGreaterThan(0)
  }, 180_000)
})
