import { describe, expect, it } from 'vitest'
import { restartInTurn } from '../prove/live/rolling.ts'

describe('two nodes that are replaced in turn', () => {
  it('lose nothing, and everybody comes back by themselves', async () => {
    const found = await restartInTurn({ editors: 8, restarts: 2, seed: 1, signal: 'stop' })
    expect(found).toMatchObject({ lost: 0, different: 0 })
    expect(found.lines).toBeGreaterThan(20)
    expect(Math.max(...found.gaps)).toBeLessThan(30_000)
  }, 180_000)
})
