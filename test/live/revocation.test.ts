import { describe, expect, it } from 'vitest'
import { revokeWhileWriting } from '../prove/live/revocations.ts'

describe('the right to write that is taken away from somebody who types', () => {
  it('is gone with that commit, on two nodes, with the bus and without', async () => {
    const found = await revokeWhileWriting({ trials: 24, seed: 1 })
    expect(found.trials).toBe(24)
    expect(found.before).toBeGreaterThan(24)
    expect(Object.values(found.after)).toEqual([0, 0, 0, 0])
  }, 180_000)
})
